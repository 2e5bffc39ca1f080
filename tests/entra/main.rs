//! Sign-in and reading the tenant, against the practice tenant over real HTTPS, well and with faults.

mod bench;
mod faults;
mod microsoft_clients;

mod reading;
mod sign_in;
