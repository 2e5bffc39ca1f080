//! What the new connector account can do, tried with OpenLDAP's tools on the account's own sign-in.

use base64::Engine as _;
use syncwright::model::security::{AccessAce, Ace, SecurityDescriptor, right};

use crate::support::{CONNECTOR_PASSWORD, Lab, moved};

/// LDAP result codes (RFC 4511 4.1.9).
const INSUFFICIENT_ACCESS: i32 = 50;

fn group(dn: &str, name: &str) -> String {
    format!("dn: {dn}\nchangetype: add\nobjectClass: group\nsAMAccountName: {name}\n")
}

fn password(dn: &str, password: &str) -> String {
    let utf16: Vec<u8> = format!("\"{password}\"")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let value = base64::engine::general_purpose::STANDARD.encode(utf16);
    format!("dn: {dn}\nchangetype: modify\nreplace: unicodePwd\nunicodePwd:: {value}\n")
}

fn set(dn: &str, attribute: &str, value: &str) -> String {
    format!("dn: {dn}\nchangetype: modify\nreplace: {attribute}\n{attribute}: {value}\n")
}

/// Full control for everyone.
fn opened(dn: &str) -> String {
    let everything = AccessAce {
        allow: true,
        flags: 0,
        mask: right::FULL_CONTROL,
        object: None,
        inherited_by: None,
        who: "S-1-1-0".parse().unwrap(),
    };
    let descriptor = SecurityDescriptor {
        owner: None,
        group: None,
        control: 0,
        dacl: vec![Ace::Known(everything)],
    };
    let value = base64::engine::general_purpose::STANDARD.encode(descriptor.to_bytes());
    format!(
        "dn: {dn}\nchangetype: modify\nreplace: nTSecurityDescriptor\nnTSecurityDescriptor:: {value}\n"
    )
}

#[test]
fn it_can_do_what_was_granted_and_no_more() {
    let lab = Lab::new();
    let before = lab.dump();
    let user = lab.at("CN=Throw Away,OU=People");
    lab.modify(&format!(
        "dn: {user}\nchangetype: add\nobjectClass: user\nsAMAccountName: throwaway\n"
    ));
    lab.expect(0, &["apply", "--yes"]);

    let me = format!("svc-lab@{}", lab.var("SAMBA_DOMAIN"));
    let own = lab.at("CN=svc-lab,OU=Accounts");
    let base = lab.var("SAMBA_BASE").to_owned();
    let try_it = |ldif: &str| lab.modify_as(&me, CONNECTOR_PASSWORD, ldif);

    // Password hash synchronization: replicating changes.
    let dir_sync = [
        "-b",
        &base,
        "-E",
        "!dirSync=0/0",
        "(sAMAccountName=anna)",
        "name",
    ];
    let changes = lab.search_as(&me, CONNECTOR_PASSWORD, &dir_sync).unwrap();
    assert!(changes.contains("name: Anna Ok"), "{changes}");
    let powerless = format!("svc-none@{}", lab.var("SAMBA_DOMAIN"));
    let refused = lab.search_as(&powerless, lab.var("SAMBA_PASSWORD"), &dir_sync);
    assert_eq!(
        refused,
        Err(INSUFFICIENT_ACCESS),
        "an ordinary account cannot"
    );

    // Group writeback: groups in the target OU, and there only.
    let written = lab.at("CN=Written_0123456789ab,OU=Cloud groups");
    assert_eq!(try_it(&group(&written, "written")), Ok(()));
    assert_eq!(try_it(&set(&written, "displayName", "Written")), Ok(()));
    assert_eq!(
        try_it(&format!("dn: {written}\nchangetype: delete\n")),
        Ok(())
    );
    for elsewhere in ["OU=Groups", "OU=People", "OU=Delegated"] {
        let dn = lab.at(&format!("CN=Stray,{elsewhere}"));
        assert_eq!(
            try_it(&group(&dn, "stray")),
            Err(INSUFFICIENT_ACCESS),
            "{elsewhere}"
        );
    }
    let stray = lab.at("OU=Stray,OU=Cloud groups");
    let ou = format!("dn: {stray}\nchangetype: add\nobjectClass: organizationalUnit\n");
    assert_eq!(try_it(&ou), Err(INSUFFICIENT_ACCESS), "no OUs");

    // Password writeback and source anchor: these attributes of users, no other.
    assert_eq!(try_it(&password(&user, "New-Passw0rd-77!")), Ok(()));
    assert_eq!(try_it(&set(&user, "pwdLastSet", "0")), Ok(()));
    assert_eq!(try_it(&set(&user, "lockoutTime", "0")), Ok(()));
    assert_eq!(
        try_it(&set(&user, "mS-DS-ConsistencyGuid", "0123456789abcdef")),
        Ok(())
    );
    for (attribute, value) in [
        ("description", "x"),
        ("userAccountControl", "66048"),
        ("sAMAccountName", "other"),
        ("servicePrincipalName", "HTTP/x"),
    ] {
        assert_eq!(
            try_it(&set(&user, attribute, value)),
            Err(INSUFFICIENT_ACCESS),
            "{attribute}"
        );
    }
    let delete = format!("dn: {user}\nchangetype: delete\n");
    assert_eq!(
        try_it(&delete),
        Err(INSUFFICIENT_ACCESS),
        "no deleting of users"
    );

    // Nothing that leads further up.
    for privileged in ["Domain Admins", "Enterprise Admins", "Administrators"] {
        let place = if privileged == "Administrators" {
            "Builtin"
        } else {
            "Users"
        };
        let ldif = format!(
            "dn: CN={privileged},CN={place},{base}\nchangetype: modify\nadd: member\nmember: {own}\n"
        );
        assert_eq!(try_it(&ldif), Err(INSUFFICIENT_ACCESS), "{privileged}");
    }
    let admins = lab.at("CN=ADSyncAdmins,OU=Delegated");
    let join = format!("dn: {admins}\nchangetype: modify\nadd: member\nmember: {own}\n");
    assert_eq!(try_it(&join), Err(INSUFFICIENT_ACCESS));
    for on in [&base, &user, &admins] {
        assert_eq!(try_it(&opened(on)), Err(INSUFFICIENT_ACCESS), "{on}");
    }

    lab.modify(&delete);
    lab.expect(0, &["undo"]);
    assert_eq!(
        moved(&before, &lab.dump()),
        "",
        "nothing else was left behind"
    );
}
