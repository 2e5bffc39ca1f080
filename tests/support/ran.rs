//! What a run of the program left.

use std::process::Output;

/// Exit code, standard output, standard error.
#[derive(Debug)]
pub struct Ran {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).expect("UTF-8"),
            err: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }
}

impl Ran {
    /// Demands this exit code; `arguments` say what was run.
    pub fn demand(self, code: i32, arguments: &[&str]) -> Self {
        let Self { out, err, .. } = &self;
        assert_eq!(self.code, Some(code), "{arguments:?}\n{out}\n{err}");
        self
    }
}
