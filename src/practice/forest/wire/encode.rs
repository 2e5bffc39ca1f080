//! Replies and control values as bytes.

use std::io;

use bytes::BytesMut;
use ldap3_lber::common::TagClass;
use ldap3_lber::structure::{PL, StructureTag};
use ldap3_lber::write;
use tokio_util::codec::Encoder;

use super::{Answer, Codec, Control, Reply};

pub(super) fn tag(class: TagClass, id: u64, payload: PL) -> StructureTag {
    StructureTag { class, id, payload }
}

pub(super) fn octets(value: impl Into<Vec<u8>>) -> StructureTag {
    tag(TagClass::Universal, 4, PL::P(value.into()))
}

pub(super) fn number(id: u64, value: i64) -> StructureTag {
    let all = value.to_be_bytes();
    let sign = if value < 0 { 0xFF } else { 0 };
    let skip = all
        .windows(2)
        .take_while(|w| w[0] == sign && (w[1] & 0x80 == sign & 0x80))
        .count();
    tag(TagClass::Universal, id, PL::P(all[skip..].to_vec()))
}

pub(super) fn sequence(parts: Vec<StructureTag>) -> StructureTag {
    tag(TagClass::Universal, 16, PL::C(parts))
}

fn answer_parts(answer: Answer) -> Vec<StructureTag> {
    let mut parts = vec![
        number(10, answer.code),
        octets(answer.matched),
        octets(answer.text),
    ];
    if !answer.referral.is_empty() {
        let urls = answer.referral.into_iter().map(octets).collect();
        parts.push(tag(TagClass::Context, 3, PL::C(urls)));
    }
    parts
}

fn reply_tag(reply: Reply) -> (StructureTag, Vec<Control>) {
    let application = |id, parts| tag(TagClass::Application, id, PL::C(parts));
    match reply {
        Reply::Entry { dn, attributes } => {
            let attributes = attributes.into_iter().map(|(name, values)| {
                let values = values.into_iter().map(octets).collect();
                sequence(vec![
                    octets(name),
                    tag(TagClass::Universal, 17, PL::C(values)),
                ])
            });
            let parts = vec![octets(dn), sequence(attributes.collect())];
            (application(4, parts), Vec::new())
        }
        Reply::Reference(urls) => (
            application(19, urls.into_iter().map(octets).collect()),
            Vec::new(),
        ),
        Reply::Done {
            tag,
            answer,
            controls,
        } => (application(tag, answer_parts(answer)), controls),
        Reply::Extended { answer, oid, value } => {
            let mut parts = answer_parts(answer);
            let context = |id, v| tag(TagClass::Context, id, PL::P(v));
            parts.extend(oid.map(|o| context(10, o.into_bytes())));
            parts.extend(value.map(|v| context(11, v)));
            (application(24, parts), Vec::new())
        }
        Reply::Garbage(bytes) => (octets(bytes), Vec::new()),
    }
}

impl Encoder<(i64, Reply)> for Codec {
    type Error = io::Error;

    fn encode(&mut self, (id, reply): (i64, Reply), buffer: &mut BytesMut) -> io::Result<()> {
        if let Reply::Garbage(bytes) = reply {
            buffer.extend_from_slice(&bytes);
            return Ok(());
        }
        let (operation, controls) = reply_tag(reply);
        let mut parts = vec![number(2, id), operation];
        if !controls.is_empty() {
            let controls = controls.into_iter().map(|control| {
                let mut parts = vec![octets(control.oid)];
                if control.critical {
                    parts.push(tag(TagClass::Universal, 1, PL::P(vec![0xFF])));
                }
                parts.extend(control.value.map(octets));
                sequence(parts)
            });
            parts.push(tag(TagClass::Context, 0, PL::C(controls.collect())));
        }
        write::encode_into(buffer, sequence(parts))
    }
}
