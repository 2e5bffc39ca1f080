//! The review for other programs (JSON, CSV: in English whatever language the window speaks) and for
//! a drawer (HTML: in the reader's).

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::change::{Because, Changer, Who};
use super::{
    AccessFinding, AccessReview, Attestation, Cell, Fix, Row, Way, kind_name, label, name_of, title,
};
use crate::model::Words;
use crate::model::access::Node;
use crate::model::document::DelegationRole;
use crate::model::text::{inert, markup};
use crate::model::words::{current, minute, say};

/// Ways shown for each membership.
const WAYS: usize = 8;

/// Everything, by group.
pub fn json(review: &AccessReview) -> Value {
    let groups: Vec<Value> = review
        .groups
        .keys()
        .map(|role| group_json(review, *role))
        .collect();
    let findings: Vec<Value> = review
        .findings
        .iter()
        .map(|f| finding_json(review, f))
        .collect();
    let changers: Vec<Value> = review
        .changers
        .iter()
        .map(|c| changer_json(review, c))
        .collect();
    json!({
        "read_at": review.now.to_string(),
        "stale_after_days": review.stale_days,
        "groups": groups,
        "may_change_membership": changers,
        "findings": findings,
    })
}

fn group_json(review: &AccessReview, role: DelegationRole) -> Value {
    let root = review.groups.get(&role).map(|r| r.root);
    let account = root.map(|n| review.graph.account(n));
    let members: Vec<Value> = review
        .rows
        .iter()
        .filter_map(|row| Some(member_json(review, role, row, row.cell(role)?)))
        .collect();
    let nested = review
        .groups
        .get(&role)
        .map(|r| r.all())
        .unwrap_or_default();
    let nested: Vec<Value> = nested
        .iter()
        .map(|n| review.graph.account(*n))
        .filter(|a| a.is_group())
        .map(|a| json!({ "dn": a.dn, "account": a.name }))
        .collect();
    json!({
        "group": role.default_name(),
        "nested": nested,
        "dn": account.map(|a| &a.dn),
        "guid": account.and_then(|a| a.guid),
        "sid": account.and_then(|a| a.sid.as_ref()),
        "may": role.may(),
        "count": members.len(),
        "members": members,
    })
}

fn member_json(review: &AccessReview, role: DelegationRole, row: &Row, cell: &Cell) -> Value {
    let account = review.graph.account(row.node);
    let ways = review.ways(role, row.node, WAYS);
    let shown: Vec<Value> = ways.list.iter().map(|w| way_json(review, w)).collect();
    json!({
        "dn": account.dn,
        "guid": account.guid,
        "sid": account.sid,
        "account": account.name,
        "name": account.display,
        "kind": account.kind,
        "direct": cell.is_direct(),
        "ways": shown,
        "more_ways": ways.more,
        "disabled": row.has(super::State::Disabled),
        "states": row.states,
        "tier_zero": review.tier_zero[row.node.index()],
        "last_sign_in": account.last_sign_in.map(|t| t.to_string()),
        "since": cell.since.map(|t| t.to_string()),
        "until": cell.until.map(|t| t.to_string()),
        "recorded_until": cell.recorded.map(|t| t.to_string()),
        "attested": match &cell.attested {
            Attestation::None => Value::Null,
            Attestation::Due => json!({ "due": true }),
            Attestation::Confirmed { by, at, due } =>
                json!({ "by": by, "at": at.to_string(), "due": due }),
        },
    })
}

fn way_json(review: &AccessReview, way: &Way) -> Value {
    let groups: Vec<String> = way
        .groups
        .iter()
        .map(|g| review.graph.account(*g).dn.to_string())
        .collect();
    let last = way.links.last();
    json!({ "through": groups, "via": last.map(|l| l.via) })
}

fn changer_json(review: &AccessReview, changer: &Changer) -> Value {
    let who = match &changer.who {
        Who::Account(node) => {
            let account = review.graph.account(*node);
            json!({ "dn": account.dn, "sid": account.sid, "account": account.name })
        }
        Who::Sid(sid) => json!({ "sid": sid, "name": name_of(sid) }),
    };
    let ace = match &changer.because {
        Because::Ace(ace) => json!(ace.to_sddl()),
        Because::Owner => json!("owner"),
    };
    json!({
        "group": review.graph.account(changer.group).dn,
        "who": who,
        "powers": changer.powers,
        "by": changer.trustee,
        "ace": ace,
        "tier_zero": changer.tier_zero,
    })
}

fn finding_json(review: &AccessReview, finding: &AccessFinding) -> Value {
    let dn = |node: &Node| review.graph.account(*node).dn.to_string();
    let dns = |list: &[Node]| list.iter().map(dn).collect::<Vec<_>>();
    let fix = finding.fix.as_ref().map(|fix| match fix {
        Fix::Add { group, members } => json!({ "add": dns(members), "to": dn(group) }),
        Fix::Remove { group, members } => json!({ "remove": dns(members), "from": dn(group) }),
        Fix::Revoke { group, ace } => json!({ "revoke": ace.to_sddl(), "on": dn(group) }),
        Fix::Follow(role) => json!({ "follow": role }),
        Fix::Exclude { dn, .. } => json!({ "exclude": dn }),
        Fix::Choose(role) => json!({ "choose_member_of": role }),
        Fix::Confirm(role) => json!({ "confirm_members_of": role }),
        Fix::SetUp(role) => json!({ "set_up": role }),
        Fix::Plan => json!("plan"),
    });
    json!({
        "severity": finding.level,
        "fault": finding.fault,
        "group": finding.role.map(DelegationRole::default_name),
        "subjects": dns(&finding.subjects),
        "headline": finding.headline,
        "reason": finding.reason,
        "fix": fix,
    })
}

/// The head of the table, for programs: the same in every language.
const COLUMNS: &str = "group,account,name,kind,distinguished name,direct,ways,path,since,ends,state,last sign-in,tier 0,confirmed by,confirmed at,confirmation due,further paths,ended by,may";

/// One line a membership (RFC 4180). A text that a spreadsheet would take for a formula begins with
/// an apostrophe.
pub fn csv(review: &AccessReview) -> String {
    let mut out = String::from(COLUMNS);
    out.push_str("\r\n");
    for row in &review.rows {
        for role in DelegationRole::ALL {
            let Some(cell) = row.cell(role) else { continue };
            line(
                &mut out,
                &fields(review, role, row, cell, |w| w.english().into_owned()),
            );
        }
    }
    out
}

fn fields(
    review: &AccessReview,
    role: DelegationRole,
    row: &Row,
    cell: &Cell,
    tell: fn(&Words) -> String,
) -> Vec<String> {
    let account = review.graph.account(row.node);
    let time = |t: Option<jiff::Timestamp>| t.map(|t| t.to_string()).unwrap_or_default();
    let way = review.groups.get(&role);
    let way = way.and_then(|r| r.way(&review.graph, row.node));
    let states: Vec<String> = row.states.iter().map(|s| tell(&s.name())).collect();
    let (by, at, due) = match &cell.attested {
        Attestation::None => (String::new(), String::new(), ""),
        Attestation::Due => (String::new(), String::new(), "yes"),
        Attestation::Confirmed { by, at, due } => {
            (by.clone(), at.to_string(), if *due { "yes" } else { "no" })
        }
    };
    let ways = review.ways(role, row.node, WAYS + 1);
    let further = ways.list.iter().skip(1).take(WAYS);
    let mut further: Vec<String> = further.map(|w| tell(&review.way_words(w))).collect();
    if ways.more || ways.list.len() > WAYS + 1 {
        further.push("…".into());
    }
    let ended_by = match (cell.until, cell.recorded) {
        (Some(_), _) => "directory",
        (None, Some(_)) => "review",
        (None, None) => "",
    };
    let yes = |is: bool| if is { "yes" } else { "no" }.to_owned();
    vec![
        role.default_name().to_owned(),
        account.name.clone(),
        account.display.clone(),
        tell(&kind_name(account.kind)),
        account.dn.to_string(),
        yes(cell.is_direct()),
        cell.holders.to_string(),
        way.map_or_else(String::new, |w| tell(&review.way_words(&w))),
        time(cell.since),
        time(cell.until.or(cell.recorded)),
        states.join("; "),
        time(account.last_sign_in),
        yes(review.tier_zero[row.node.index()]),
        by,
        at,
        due.to_owned(),
        further.join("; "),
        ended_by.to_owned(),
        tell(&role.may()),
    ]
}

fn line(out: &mut String, fields: &[String]) {
    for (index, field) in fields.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        let field = inert(field);
        let formula = field.starts_with(['=', '+', '-', '@']);
        let quoted = formula || field.contains([',', '"', '\'']);
        if quoted {
            let mark = if formula { "'" } else { "" };
            let _ = write!(out, "\"{mark}{}\"", field.replace('"', "\"\""));
        } else {
            out.push_str(&field);
        }
    }
    out.push_str("\r\n");
}

/// A page by itself: findings, each group with its members, who may change them.
pub fn html(review: &AccessReview) -> String {
    let mut out = HEAD
        .replace("/* colours */\n", crate::insight::sync_picture::COLOURS)
        .replace("{language}", current().key())
        .replace("{title}", &markup(say!("insight-access-report")));
    let _ = write!(
        out,
        "<h1>{}</h1>\n<p>{}</p>\n",
        say!("insight-access-report"),
        markup(&say!(
            "insight-access-report-read",
            time = minute(review.now)
        ))
    );
    html_findings(&mut out, review);
    for role in review.groups.keys() {
        html_group(&mut out, review, *role);
    }
    html_changers(&mut out, review);
    out.push_str("</body>\n</html>\n");
    out
}

fn html_findings(out: &mut String, review: &AccessReview) {
    let _ = writeln!(out, "<h2>{}</h2>", say!("insight-access-report-findings"));
    if review.findings.is_empty() {
        let _ = writeln!(out, "<p>{}</p>", say!("insight-access-report-none"));
        return;
    }
    heads(
        out,
        &[
            say!("insight-access-report-severity"),
            say!("insight-access-report-finding"),
            say!("insight-access-report-why"),
            say!("insight-access-report-fix"),
        ],
    );
    for finding in &review.findings {
        let fix = finding.fix.as_ref().map(|fix| fix.words(review));
        row(
            out,
            &[
                &finding.level.name().show(),
                &finding.headline.show(),
                &finding.reason.show(),
                &fix.map_or_else(String::new, |fix| fix.show().into_owned()),
            ],
        );
    }
    out.push_str("</table>\n");
}

fn html_group(out: &mut String, review: &AccessReview, role: DelegationRole) {
    let _ = write!(
        out,
        "<h2>{}</h2>\n<p>{}</p>\n",
        role.default_name(),
        markup(&say!(
            "insight-access-report-effect",
            may = role.may(),
            count = review.count(role)
        ))
    );
    heads(
        out,
        &[
            say!("insight-access-report-account"),
            say!("insight-access-report-kind"),
            say!("insight-access-report-way"),
            say!("insight-access-report-since"),
            say!("insight-access-report-ends"),
            say!("insight-access-report-state"),
            say!("insight-access-report-last"),
            say!("insight-access-report-confirmed"),
        ],
    );
    for one in &review.rows {
        let Some(cell) = one.cell(role) else { continue };
        let fields = fields(review, role, one, cell, |w| w.show().into_owned());
        let way = match fields[16].as_str() {
            "" => fields[7].clone(),
            further => format!("{}; {further}", fields[7]),
        };
        let ends = match fields[17].as_str() {
            "review" => say!("insight-access-report-recorded", time = &fields[9]),
            _ => fields[9].clone(),
        };
        let due = match fields[15].as_str() {
            "yes" => say!("insight-access-report-due"),
            _ => "",
        };
        let confirmed = format!("{} {} {due}", fields[13], fields[14]);
        row(
            out,
            &[
                &format!("{} ({})", title(&review.graph, one.node).show(), fields[4]),
                &fields[3],
                &way,
                &fields[8],
                &ends,
                &fields[10],
                &fields[11],
                confirmed.trim(),
            ],
        );
    }
    out.push_str("</table>\n");
}

fn html_changers(out: &mut String, review: &AccessReview) {
    let _ = writeln!(out, "<h2>{}</h2>", say!("insight-access-report-changers"));
    heads(
        out,
        &[
            say!("insight-access-report-group"),
            say!("insight-access-report-who"),
            say!("insight-access-report-may"),
            say!("insight-access-report-by"),
            say!("insight-access-report-tier"),
        ],
    );
    for changer in &review.changers {
        let who = match &changer.who {
            Who::Account(node) => title(&review.graph, *node).show().into_owned(),
            Who::Sid(sid) => name_of(sid).show().into_owned(),
        };
        let powers: Vec<String> = changer
            .powers
            .iter()
            .map(|p| p.words().show().into_owned())
            .collect();
        let by = match &changer.because {
            Because::Ace(ace) => ace.to_sddl(),
            Because::Owner => say!("insight-access-report-owner").to_owned(),
        };
        row(
            out,
            &[
                &label(&review.graph, changer.group),
                &who,
                &powers.join("; "),
                &by,
                if changer.tier_zero {
                    say!("insight-access-report-yes")
                } else {
                    say!("insight-access-report-no")
                },
            ],
        );
    }
    out.push_str("</table>\n");
}

/// Begins a table.
fn heads(out: &mut String, names: &[&str]) {
    out.push_str("<table>\n<tr>");
    for name in names {
        let _ = write!(out, "<th>{}</th>", markup(name));
    }
    out.push_str("</tr>\n");
}

fn row(out: &mut String, cells: &[&str]) {
    out.push_str("<tr>");
    for cell in cells {
        let _ = write!(out, "<td>{}</td>", markup(cell));
    }
    out.push_str("</tr>\n");
}

const HEAD: &str = include_str!("../../../resources/report/access.html");
