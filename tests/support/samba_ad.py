#!/usr/bin/python3
"""The part of samba-ad that works on the controller's databases, through Samba's own modules.

  samba_ad.py fixtures CONF MANIFEST PASSWORD
  samba_ad.py seed CONF USERS OUS
  samba_ad.py flat CONF OUS
  samba_ad.py access CONF MANIFEST PASSWORD USERS
  samba_ad.py child_domain CONF
  samba_ad.py schema_2016 CONF
  samba_ad.py dump CONF
"""
import base64
import hashlib
import json
import sys
import time
import uuid

import ldb
from samba.auth import system_session
from samba.dcerpc import security
from samba.ndr import ndr_pack, ndr_unpack
from samba.param import LoadParm
from samba.samdb import SamDB

SUFFIXES = ["contoso.example", "emea.contoso.example", "corp.local"]

GROUP_TYPES = {
    "security-global": -2147483646, "security-domainlocal": -2147483644, "security-universal": -2147483640,
    "distribution-global": 2, "distribution-domainlocal": 4, "distribution-universal": 8,
}

# Names that need care somewhere: DN and filter metacharacters, other scripts, control and bidirectional characters.
ODD = [
    "Comma, Inc", 'Double "quote"', "Plus+Sign", "Back\\slash", "<Angle>", "Semi;colon", "Equals=Sign", "#Hash first",
    " Leading blank", "Trailing blank ", "Sales/Marketing", "Star * (paren)", "*)(objectClass=*", "Amp & per%cent",
    "<b>markup</b>", "Grüße Straße", "Ελληνικά", "Кириллица", "日本語部門", "العربية", "עברית", "Emoji 😀",
    "e\u0301 decomposed", "Tab\tinside", "Line\nfeed", "Bell\x07", "Right\u202eto left", "X" * 64,
]

USER = "bf967aba-0de6-11d0-a285-00aa003049e2"
GROUP = "bf967a9c-0de6-11d0-a285-00aa003049e2"


def open_db(conf, options=()):
    lp = LoadParm()
    lp.load(conf)
    lp.set("log level", "0")
    return SamDB(lp=lp, session_info=system_session(lp), options=list(options))


def child(db, parent, attribute, value):
    """The DN attribute=value,parent with every special character escaped."""
    dn = ldb.Dn(db, str(parent))
    dn.add_child("%s=X" % attribute)
    dn.set_component(0, attribute, value)
    return dn


def replace(db, dn, controls=(), **attributes):
    message = ldb.Message(dn if isinstance(dn, ldb.Dn) else ldb.Dn(db, dn))
    for name, value in attributes.items():
        name = name.replace("__", "-")
        message[name] = ldb.MessageElement(value, ldb.FLAG_MOD_REPLACE, name)
    db.modify(message, list(controls))


def join(db, group, member):
    message = ldb.Message(ldb.Dn(db, str(group)))
    message["member"] = ldb.MessageElement(str(member), ldb.FLAG_MOD_ADD, "member")
    db.modify(message)


def sid_of(db, dn):
    found = db.search(dn, ldb.SCOPE_BASE, attrs=["objectSid"])[0]
    return str(ndr_unpack(security.dom_sid, found["objectSid"][0]))


def grant(db, dn, aces):
    """Adds ACEs given as SDDL to the object's DACL."""
    found = db.search(dn, ldb.SCOPE_BASE, attrs=["nTSecurityDescriptor"])[0]
    descriptor = ndr_unpack(security.descriptor, found["nTSecurityDescriptor"][0])
    added = security.descriptor.from_sddl("D:" + aces, security.dom_sid(db.get_domain_sid()))
    for ace in added.dacl.aces:
        descriptor.dacl_add(ace)
    replace(db, dn, ["sd_flags:1:4"], nTSecurityDescriptor=ndr_pack(descriptor))


class Fixtures:
    def __init__(self, db, password):
        self.db, self.password = db, password
        self.base, self.dns = str(db.domain_dn()), db.domain_dns_name()
        self.root = "OU=Tests," + self.base
        self.out = {"password": password, "root": self.root, "suffixes": SUFFIXES, "accounts": {}, "groups": {}, "ous": {}, "odd": {}}

    def ou(self, name, parent=None):
        dn = child(self.db, parent or self.root, "OU", name)
        self.db.add({"dn": dn, "objectClass": "organizationalUnit"})
        self.out["ous"][name] = str(dn)
        return dn

    def user(self, parent, name, sam, uac=512, **more):
        dn = child(self.db, parent, "CN", name)
        message = {"dn": dn, "objectClass": "user", "sAMAccountName": sam, "userAccountControl": str(uac),
                   "userPrincipalName": "%s@%s" % (sam, self.dns), "displayName": name,
                   "unicodePwd": ('"%s"' % self.password).encode("utf-16-le")}
        message.update({k.replace("__", "-"): v for k, v in more.items()})
        self.db.add({k: v for k, v in message.items() if v is not None})
        self.out["accounts"][sam] = {"dn": str(dn), "upn": message["userPrincipalName"]}
        return dn

    def group(self, parent, name, kind=-2147483646, **more):
        dn = child(self.db, parent, "CN", name)
        self.db.add(dict({"dn": dn, "objectClass": "group", "sAMAccountName": name, "groupType": str(kind)}, **more))
        self.out["groups"][name] = str(dn)
        return dn

    def people(self):
        self.people_ou, self.groups_ou = self.ou("People"), self.ou("Groups")
        ok = self.user(self.people_ou, "Anna Ok", "anna", description="An account in order")
        self.user(self.people_ou, "Bo Suffix", "bo", userPrincipalName="bo@contoso.example")
        self.user(self.people_ou, "Cy Nameless", "cy", userPrincipalName=None)
        self.user(self.people_ou, "Di Anchor", "di", mS__DS__ConsistencyGuid=uuid.UUID("01234567-89ab-cdef-0123-456789abcdef").bytes_le)
        self.user(self.people_ou, "Päivi Ünïcode", "paivi", displayName="Päivi 名前 😀 عربي")
        for name, kind in sorted(GROUP_TYPES.items()):
            self.group(self.groups_ou, name, kind)
        join(self.db, self.out["groups"]["security-global"], ok)
        for inner, outer in (("A", "B"), ("B", "C"), ("C", "A")):
            self.group(self.groups_ou, "cycle-" + inner, -2147483640)
        for inner, outer in (("A", "B"), ("B", "C"), ("C", "A")):
            join(self.db, self.out["groups"]["cycle-" + outer], self.out["groups"]["cycle-" + inner])
        contacts, devices = self.ou("Contacts"), self.ou("Devices")
        self.db.add({"dn": child(self.db, contacts, "CN", "Ext Contact"), "objectClass": "contact", "mail": "ext@partner.example"})
        self.db.add({"dn": child(self.db, devices, "CN", "PC-1"), "objectClass": "computer", "sAMAccountName": "PC-1$", "userAccountControl": "4128"})
        self.db.add({"dn": child(self.db, self.root, "CN", "Plain Container"), "objectClass": "container", "showInAdvancedViewOnly": "FALSE"})
        self.db.add({"dn": child(self.db, self.root, "CN", "Advanced Only"), "objectClass": "container", "showInAdvancedViewOnly": "TRUE"})

    def elsewhere(self):
        """People below what is no container of the tree: the schema lets them stand there, and they sync."""
        partner = child(self.db, self.base, "O", "Partner")
        self.db.add({"dn": partner, "objectClass": "organization"})
        self.user(partner, "Pia Partner", "pia", userPrincipalName=None)
        self.user("CN=LostAndFound," + self.base, "Lena Lost", "lena", userPrincipalName=None)

    def bind_cases(self):
        ou = self.ou("Bind")
        self.user(ou, "Dis Abled", "disabled", uac=514)
        self.user(ou, "Acct Expired", "expired", accountExpires="116444736000000000")
        self.user(ou, "Must Change", "mustchange", pwdLastSet="0")
        self.old = self.user(ou, "Pwd Expired", "pwexpired")
        self.user(ou, "Off Hours", "hours", logonHours=b"\0" * 21)
        self.user(ou, "Other Station", "station", userWorkstations="NOTTHISONE")
        self.locked = self.user(ou, "Locked Out", "locked")

    def odd_names(self):
        ou = self.ou("Odd Names")
        for number, name in enumerate(ODD):
            dn = child(self.db, ou, "OU", name)
            try:
                self.db.add({"dn": dn, "objectClass": "organizationalUnit"})
                person = child(self.db, dn, "CN", name)
                self.db.add({"dn": person, "objectClass": "user", "sAMAccountName": "odd%02d" % number,
                             "displayName": name, "userAccountControl": "544"})
                self.out["odd"][name] = str(dn)
            except ldb.LdbError as error:
                print("the odd name %r is refused: %s" % (name, error.args[1]))
        deep = ou
        for level in range(1, 13):
            deep = child(self.db, deep, "OU", "Level %d" % level)
            self.db.add({"dn": deep, "objectClass": "organizationalUnit"})
        self.out["ous"]["deep"] = str(deep)

    def rights(self):
        ou, self.delegated, hidden = self.ou("Accounts"), self.ou("Delegated"), self.ou("Hidden")
        sync = self.user(ou, "Sync Connector", "svc-sync", uac=66048, description="All rights of a connector account")
        self.user(ou, "Sync Powerless", "svc-none", uac=66048, description="Reads only")
        nohash = self.user(ou, "Sync Nohash", "svc-nohash", uac=66048, description="Reads changes, not password hashes")
        delegate = self.user(ou, "Delegate", "delegate", uac=66048, description="Makes groups in OU=Delegated only")
        enterprise = self.user(ou, "Enterprise Admin", "entadmin", uac=66048)
        domain = self.user(ou, "Domain Admin", "domadmin", uac=66048)
        nested = self.user(ou, "Nested Admin", "nestadmin", uac=66048)
        inner = self.group(ou, "Server Team")
        join(self.db, inner, nested)
        for group, member in (("Enterprise Admins", enterprise), ("Domain Admins", domain), ("Domain Admins", inner)):
            join(self.db, "CN=%s,CN=Users,%s" % (group, self.base), member)
        s, n, d = (sid_of(self.db, dn) for dn in (sync, nohash, delegate))
        changes, hashes = "1131f6aa-9c07-11d1-f79f-00c04fc2dcd2", "1131f6ad-9c07-11d1-f79f-00c04fc2dcd2"
        grant(self.db, self.base, "(OA;;CR;%s;;%s)(OA;;CR;%s;;%s)(OA;;CR;%s;;%s)" % (changes, s, hashes, s, changes, n))
        on_users = [("CR", "00299570-246d-11d0-a768-00aa006e0529"), ("CR", "ab721a53-1e2f-11d0-9819-00aa0040529b"),
                    ("WP", "bf967a0a-0de6-11d0-a285-00aa003049e2"), ("WP", "28630ebf-41d5-11d1-a9c1-0000f80367c1"),
                    ("RPWP", "23773dc2-b63a-11d2-90e1-00c04fd91ab1")]
        grant(self.db, self.base, "".join("(OA;CIIO;%s;%s;%s;%s)" % (right, what, USER, s) for right, what in on_users))
        for who in (d, s):
            grant(self.db, self.delegated, "(OA;CI;CCDC;%s;;%s)(OA;CIIO;RPWPSDLCRC;;%s;%s)" % (GROUP, who, GROUP, who))
        sd = security.descriptor.from_sddl("O:DAG:DAD:PAI(A;CI;GA;;;SY)(A;CI;GA;;;DA)", security.dom_sid(self.db.get_domain_sid()))
        replace(self.db, hidden, ["sd_flags:1:7"], nTSecurityDescriptor=ndr_pack(sd))
        self.user(hidden, "Hidden User", "hidden")

    def states(self):
        """What only the database can be told."""
        now = (int(time.time()) + 11644473600) * 10**7
        replace(self.db, self.old, ["local_oid:1.3.6.1.4.1.7165.4.3.20:0", "relax:0"], pwdLastSet=str(now - 400 * 86400 * 10**7))
        self.db.add({"dn": "CN=tests-lockout,CN=Password Settings Container,CN=System," + self.base, "objectClass": "msDS-PasswordSettings",
                     "msDS-PasswordSettingsPrecedence": "1", "msDS-PasswordReversibleEncryptionEnabled": "FALSE",
                     "msDS-PasswordHistoryLength": "0", "msDS-PasswordComplexityEnabled": "FALSE", "msDS-MinimumPasswordLength": "0",
                     "msDS-MinimumPasswordAge": "0", "msDS-MaximumPasswordAge": str(-(1 << 63)), "msDS-LockoutThreshold": "3",
                     "msDS-LockoutObservationWindow": str(-864000 * 10**7), "msDS-LockoutDuration": str(-864000 * 10**7),
                     "msDS-PSOAppliesTo": str(self.locked)})
        replace(self.db, self.locked, ["relax:0"], lockoutTime=str(now), badPwdCount="3")


def fixtures(conf, manifest, password):
    db = open_db(conf)
    made = Fixtures(db, password)
    db.transaction_start()
    db.add({"dn": made.root, "objectClass": "organizationalUnit"})
    replace(db, "CN=Partitions," + str(db.get_config_basedn()), uPNSuffixes=SUFFIXES)
    made.people()
    made.elsewhere()
    made.bind_cases()
    made.odd_names()
    made.rights()
    db.transaction_commit()
    made.states()
    for account in made.out["accounts"].values():
        account["sid"] = sid_of(db, account["dn"])
    with open(manifest, "w") as out:
        json.dump(made.out, out, indent=1, ensure_ascii=False, sort_keys=True)


def seed(conf, users, ous):
    users, ous = int(users), int(ous)
    db = open_db(conf, ["batch_mode:1", "transaction_index_cache_size:400000"])
    root, dns = "OU=Seed," + str(db.domain_dn()), db.domain_dns_name()
    replace(db, "CN=Partitions," + str(db.get_config_basedn()), uPNSuffixes=SUFFIXES)
    db.transaction_start()
    db.add({"dn": root, "objectClass": "organizationalUnit"})
    parents = []
    for number in range(ous):
        # Regions of 20 OUs each, as a company has sites with departments.
        parent = root if number % 21 == 0 else parents[number - number % 21]
        dn = "OU=Unit %05d,%s" % (number, parent)
        db.add({"dn": dn, "objectClass": "organizationalUnit"})
        parents.append(dn)
    for number in range(users):
        suffix = dns if number % 20 == 0 else SUFFIXES[number % 7 == 0]
        db.add({"dn": "CN=User %06d,%s" % (number, parents[number % ous]), "objectClass": "user",
                "sAMAccountName": "user%06d" % number, "userPrincipalName": "user%06d@%s" % (number, suffix),
                "displayName": "User %06d" % number, "userAccountControl": "544"})
    db.transaction_commit()


def flat(conf, ous):
    db = open_db(conf, ["batch_mode:1", "transaction_index_cache_size:400000"])
    root = "OU=Flat," + str(db.domain_dn())
    db.transaction_start()
    db.add({"dn": root, "objectClass": "organizationalUnit"})
    for number in range(int(ous)):
        db.add({"dn": "OU=Flat %05d,%s" % (number, root), "objectClass": "organizationalUnit"})
    db.transaction_commit()


MEMBER = "bf9679c0-0de6-11d0-a285-00aa003049e2"
MEMBERSHIP = "bc0ac240-79a9-11d0-9020-00c04fc2d4cf"
DESCRIPTION = "bf967950-0de6-11d0-a285-00aa003049e2"

# Who may change a group's members? Each case is a group in an OU of its own and an account. {u} is the account, {g} a group
# that holds it, {n} one that holds {g}, {l} a distribution group that holds it, {p} its primary group. "ou" and "above" are ACEs of
# the OU and of the one above it. OWNER RIGHTS is not among them: Samba 4.17 gives an owner its implicit rights all the same.
RIGHTS = {
    "nothing": {},
    "write member": {"own": "(OA;;WP;%s;;{u})" % MEMBER},
    "write membership set": {"own": "(OA;;WP;%s;;{u})" % MEMBERSHIP},
    "write all": {"own": "(A;;WP;;;{u})"},
    "generic all": {"own": "(A;;GA;;;{u})"},
    "generic write": {"own": "(A;;GW;;;{u})"},
    "change rights": {"own": "(A;;WD;;;{u})"},
    "take ownership": {"own": "(A;;WO;;;{u})"},
    "owner": {"owner": "{u}"},
    "owner through a group": {"owner": "{g}"},
    "owner through a nested group": {"owner": "{n}"},
    "owner through a distribution group": {"owner": "{l}"},
    "owner through the primary group": {"owner": "{p}"},
    "owner, denied the members": {"owner": "{u}", "own": "(OD;;WP;%s;;{u})" % MEMBER},
    "owner, denied the rights": {"owner": "{u}", "own": "(D;;WDWO;;;{u})"},
    "owner of what is protected": {"owner": "{u}", "protected": True},
    "take ownership by group": {"own": "(A;;WO;;;{n})"},
    "take ownership, inherited": {"ou": "(A;CI;WO;;;{u})"},
    "take ownership, denied": {"own": "(D;;WO;;;{g})(A;;WO;;;{u})"},
    "change rights, denied": {"own": "(D;;WD;;;{g})(A;;WD;;;{u})"},
    "by group": {"own": "(OA;;WP;%s;;{g})" % MEMBER},
    "by nested group": {"own": "(OA;;WP;%s;;{n})" % MEMBER},
    "by distribution group": {"own": "(OA;;WP;%s;;{l})" % MEMBER},
    "by primary group": {"own": "(OA;;WP;%s;;{p})" % MEMBER},
    "denied before allowed": {"own": "(OD;;WP;%s;;{u})(A;;WP;;;{u})" % MEMBER},
    "denied to the group": {"own": "(OD;;WP;%s;;{g})(A;;WP;;;{u})" % MEMBER},
    "denied set": {"own": "(OD;;WP;%s;;{u})(A;;WP;;;{u})" % MEMBERSHIP},
    "denied all, one allowed": {"own": "(D;;WP;;;{u})(OA;;WP;%s;;{u})" % MEMBER},
    "denied another property": {"own": "(OD;;WP;%s;;{u})(A;;WP;;;{u})" % DESCRIPTION},
    "another property": {"own": "(OA;;WP;%s;;{u})" % DESCRIPTION},
    "object type of the class": {"own": "(OA;;WP;%s;;{u})" % GROUP},
    "inherited": {"ou": "(A;CI;WP;;;{u})"},
    "inherited member": {"ou": "(OA;CIIO;WP;%s;%s;{u})" % (MEMBER, GROUP)},
    "inherited by users only": {"ou": "(OA;CIIO;WP;%s;%s;{u})" % (MEMBER, USER)},
    "inherited from further up": {"above": "(A;CI;WP;;;{u})"},
    "inherited one level only": {"above": "(A;CINP;WP;;;{u})"},
    "blocked inheritance": {"ou": "(A;CI;GA;;;{u})", "protected": True},
    "inherited denial, own permission": {"ou": "(D;CI;WP;;;{u})", "own": "(OA;;WP;%s;;{u})" % MEMBER},
    "inherited permission, own denial": {"ou": "(A;CI;WP;;;{u})", "own": "(OD;;WP;%s;;{u})" % MEMBER},
    "for children only": {"own": "(A;CIIO;WP;;;{u})"},
    "add itself": {"own": "(OA;;SW;%s;;{u})" % MEMBER},
    "any validated write": {"own": "(A;;SW;;;{u})"},
    "control access": {"own": "(A;;CR;;;{u})"},
    "delete and create": {"own": "(A;;SDDTCCDC;;;{u})"},
    "read": {"own": "(A;;GR;;;{u})"},
    "authenticated users": {"own": "(OA;;WP;%s;;AU)" % MEMBER},
    "everyone adds itself": {"own": "(OA;;SW;%s;;WD)" % MEMBER},
    "domain users": {"own": "(OA;;WP;%s;;DU)" % MEMBER},
    "account operator": {"member_of": "CN=Account Operators,CN=Builtin,"},
    "domain admin": {"member_of": "CN=Domain Admins,CN=Users,"},
}


def access(conf, manifest, password, users):
    """A nest of groups over many users, and one group for each case of who may change its members."""
    db = open_db(conf, ["batch_mode:1", "transaction_index_cache_size:400000"])
    base, dns = str(db.domain_dn()), db.domain_dns_name()
    root = "OU=Access," + base
    out = {"groups": {}, "cases": {}, "users": int(users)}
    db.transaction_start()
    db.add({"dn": root, "objectClass": "organizationalUnit"})

    def person(name, parent, **more):
        dn = "CN=%s,%s" % (name, parent)
        db.add(dict({"dn": dn, "objectClass": "user", "sAMAccountName": name, "userAccountControl": "544"}, **more))
        return dn

    def group(name, members=(), kind=-2147483646, parent=root):
        dn = "CN=%s,%s" % (name, parent)
        message = {"dn": dn, "objectClass": "group", "sAMAccountName": name, "groupType": str(kind)}
        if members:
            message["member"] = [str(m) for m in members]
        db.add(message)
        out["groups"][name] = dn
        return dn

    people = []
    for number in range(int(users)):
        if number % 500 == 0:
            unit = "OU=Unit %02d,%s" % (number // 500, root)
            db.add({"dn": unit, "objectClass": "organizationalUnit"})
        people.append(person("a%05d" % number, unit))
    large = group("large", people[:5000])
    wide = group("wide", people[3000:8000])
    level = None
    for number in reversed(range(12)):
        members = people[8000 + number * 20:8030 + number * 20]  # some are in two levels
        level = group("level-%02d" % number, members + ([level] if level else [wide]))
    top = out["groups"]
    join(db, top["level-11"], top["level-04"])
    for name, members in (("ADSyncAdmins", [people[1], top["level-10"]]), ("ADSyncOperators", [top["level-00"], people[8005], people[2]]),
                          ("ADSyncBrowse", [large, people[9]]), ("ADSyncPasswordSet", [])):
        group(name, members, -2147483644)
    join(db, top["ADSyncBrowse"], top["ADSyncOperators"])
    db.transaction_commit()
    # Two principals of elsewhere: the first one's placeholder comes into being with the membership.
    join(db, top["ADSyncPasswordSet"], "<SID=S-1-5-21-9-9-9-1104>")
    join(db, top["ADSyncPasswordSet"], "CN=S-1-5-11,CN=ForeignSecurityPrincipals," + base)

    def primary(member, group_dn):
        rid = sid_of(db, group_dn).rsplit("-", 1)[1]
        join(db, group_dn, member)
        replace(db, member, primaryGroupID=rid)

    db.transaction_start()
    for member in people[9000:9050]:
        primary(member, top["level-07"])
    secret = ('"%s"' % password).encode("utf-16-le")
    domain_sid = security.dom_sid(db.get_domain_sid())
    cases = "OU=Cases," + base
    db.add({"dn": cases, "objectClass": "organizationalUnit"})
    victim = person("victim", cases)
    out["victim"] = victim
    for number, (name, case) in enumerate(RIGHTS.items()):
        above = "OU=Above %02d,%s" % (number, cases)
        unit = "OU=Case %02d,%s" % (number, above)
        for dn in (above, unit):
            db.add({"dn": dn, "objectClass": "organizationalUnit"})
        account = "case%02d" % number
        user = person(account, unit, userAccountControl="66048", unicodePwd=secret)
        inner = group("inner%02d" % number, [user], parent=unit)
        outer = group("outer%02d" % number, [inner], parent=unit)
        mail = group("mail%02d" % number, [user], 2, parent=unit)
        first = group("first%02d" % number, parent=unit)
        if "{p}" in case.get("own", "") + case.get("owner", ""):
            primary(user, first)
        if "member_of" in case:
            join(db, case["member_of"] + base, user)
        sids = {"u": sid_of(db, user), "g": sid_of(db, inner), "n": sid_of(db, outer), "l": sid_of(db, mail), "p": sid_of(db, first)}
        for where, dn in (("above", above), ("ou", unit)):
            if where in case:
                grant(db, dn, case[where].format(**sids))
        target = group("target%02d" % number, parent=unit)
        found = db.search(target, ldb.SCOPE_BASE, attrs=["nTSecurityDescriptor"])[0]
        descriptor = ndr_unpack(security.descriptor, found["nTSecurityDescriptor"][0])
        if case.get("protected"):
            text = descriptor.as_sddl(domain_sid)
            explicit = [a for a in text.split("D:", 1)[1].split("S:", 1)[0].split("(")[1:] if ";ID;" not in a and ";CIID" not in a and ";CIIOID" not in a]
            descriptor = security.descriptor.from_sddl("%sD:P%s" % (text.split("D:", 1)[0], "".join("(" + a for a in explicit)), domain_sid)
            replace(db, target, ["sd_flags:1:4"], nTSecurityDescriptor=ndr_pack(descriptor))
        if "own" in case:
            grant(db, target, case["own"].format(**sids))
        if "owner" in case:
            owner = security.descriptor.from_sddl("O:%s" % case["owner"].format(**sids), domain_sid)
            replace(db, target, ["sd_flags:1:1"], nTSecurityDescriptor=ndr_pack(owner))
        out["cases"][name] = {"group": target, "account": user, "upn": "%s@%s" % (account, dns)}
    db.transaction_commit()
    with open(manifest, "w") as file:
        json.dump(out, file, indent=1, sort_keys=True)


def child_domain(conf):
    """A crossRef that no controller serves: enough for what lists a forest's domains."""
    db = open_db(conf)
    partitions = "CN=Partitions," + str(db.get_config_basedn())
    db.add({"dn": "CN=SUB," + partitions, "objectClass": "crossRef", "nCName": "DC=sub," + str(db.domain_dn()),
            "dnsRoot": "sub." + db.domain_dns_name(), "nETBIOSName": "SUB", "systemFlags": "3",
            "trustParent": "CN=%s,%s" % (db.domain_netbios_name(), partitions)}, ["relax:0"])


# Microsoft's schema of Windows Server 2016, as Samba's packages hold it.
SCHEMA_2016 = "/usr/share/samba/setup/ad-schema/AD_DS_Attributes__Windows_Server_2016.ldf"
EXTERNAL_ID = "msDS-ExternalDirectoryObjectId"


def schema_2016(conf):
    """Extends the schema by what Cloud Sync's group writeback needs, as Windows Server 2016 has it: the
    attribute with Microsoft's own identifiers, and the class (mailRecipient, which groups have) that may hold it."""
    lp = LoadParm()
    lp.load(conf)
    lp.set("dsdb:schema update allowed", "yes")
    db = SamDB(lp=lp, session_info=system_session(lp))
    schema = str(db.get_schema_basedn())
    with open(SCHEMA_2016, encoding="cp1252") as file:
        blocks = file.read().replace("\n ", "").split("\n\n")
    lines = next(block for block in blocks if "lDAPDisplayName: %s\n" % EXTERNAL_ID in block)
    db.add_ldif(lines.replace("changetype: add\n", "").replace("CN=Schema,CN=Configuration,DC=X", schema))
    refresh = "dn:\nchangetype: modify\nadd: schemaUpdateNow\nschemaUpdateNow: 1\n"
    db.modify_ldif(refresh)
    db.modify_ldif("dn: CN=Mail-Recipient,%s\nchangetype: modify\nadd: mayContain\nmayContain: %s\n" % (schema, EXTERNAL_ID))
    db.modify_ldif(refresh)


BOOKKEEPING = {name.lower() for name in (
    "whenChanged", "uSNChanged", "uSNCreated", "replPropertyMetaData", "replUpToDateVector", "repsFrom", "repsTo", "dSCorePropagationData",
    "lastLogon", "lastLogonTimestamp", "logonCount", "badPwdCount", "badPasswordTime", "rIDNextRID", "rIDUsedPool",
    "rIDPreviousAllocationPool", "rIDAllocationPool", "rIDAvailablePool", "dn")}
SECRETS = {name.lower() for name in ("unicodePwd", "dBCSPwd", "ntPwdHistory", "lmPwdHistory", "supplementalCredentials")}


def shown(db, name, value):
    value = bytes(value)
    if name.lower() in SECRETS:
        return " sha256 " + hashlib.sha256(value).hexdigest()
    if name.lower() == "ntsecuritydescriptor":
        descriptor = ndr_unpack(security.descriptor, value)
        return " " + descriptor.as_sddl(security.dom_sid(db.get_domain_sid()))
    if value.isascii() and value.decode().isprintable() and not value.startswith((b" ", b":", b"<")) and not value.endswith(b" "):
        return " " + value.decode()
    return ": " + base64.b64encode(value).decode()


def dump(conf):
    db = open_db(conf)
    blocks = []
    for base in (db.domain_dn(), db.get_config_basedn()):
        for found in db.search(base, ldb.SCOPE_SUBTREE, "(&(objectClass=*)(!(objectClass=attributeSchema))(!(objectClass=classSchema)))",
                               attrs=["*", "nTSecurityDescriptor"]):
            lines = ["dn:" + shown(db, "", str(found.dn).encode())]
            for name in found.keys():
                if name.lower() not in BOOKKEEPING:
                    lines.extend(sorted("%s:%s" % (name, shown(db, name, value)) for value in found[name]))
            blocks.append(lines[:1] + sorted(lines[1:]))
    for block in sorted(blocks):
        print("\n".join(block) + "\n")


if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] not in ("fixtures", "seed", "flat", "access", "child_domain", "schema_2016", "dump"):
        sys.exit(__doc__)
    globals()[sys.argv[1]](*sys.argv[2:])
