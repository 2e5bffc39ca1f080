//! The practice forest over the wire: what `ldap3` and `ldapsearch` see of it.

mod faults;
mod limits;
mod reading;
mod rights;
mod support;
mod writing;
