//! What `build.rs` packed into the program: the large files of `resources`.

use std::io::Read;

use flate2::read::DeflateDecoder;

/// The packed bytes of a file, by the name that `build.rs` gives it.
macro_rules! packed {
    ($name:literal) => {
        $crate::model::packed::unpacked(include_bytes!(concat!(
            env!("OUT_DIR"),
            "/",
            $name,
            ".deflate"
        )))
    };
}
pub(crate) use packed;

/// The file as it was. What was packed when the program was built can be unpacked; it is given
/// nothing else.
pub fn unpacked(packed: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let _ = DeflateDecoder::new(packed).read_to_end(&mut bytes);
    bytes
}

/// A file of text.
macro_rules! packed_text {
    ($name:literal) => {
        String::from_utf8_lossy(&$crate::model::packed::packed!($name)).into_owned()
    };
}
pub(crate) use packed_text;

#[cfg(test)]
mod tests {
    #[test]
    fn what_is_packed_is_the_file_byte_for_byte() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/resources/");
        let file = |path: &str| std::fs::read(format!("{folder}{path}")).unwrap();
        assert_eq!(packed!("practice-schema"), file("practice/schema.txt"));
        assert_eq!(packed!("inter"), file("fonts/Inter-roman.var.ttf"));
        assert!(
            packed_text!("words-en")
                .contains(std::str::from_utf8(&file("words/en/cli.ftl")).unwrap())
        );
    }
}
