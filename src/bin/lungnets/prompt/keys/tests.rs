//! The keys of bytes.

use proptest::prelude::*;

use super::{Decoder, ESC, Key, text};

/// The keys of bytes after which nothing more comes, without what is none.
fn keys(bytes: &[u8]) -> Vec<Key> {
    let mut decoder = Decoder::default();
    let mut keys: Vec<Key> = bytes
        .iter()
        .filter_map(|byte| decoder.take(*byte))
        .collect();
    keys.extend(decoder.pause());
    assert!(!decoder.is_amid(), "{bytes:?}");
    keys.retain(|key| !matches!(key, Key::Unreadable | Key::Pasted(_)));
    keys
}

#[test]
fn every_known_key_is_known_in_each_of_its_forms() {
    for (key, forms) in [
        (
            Key::Up,
            &[
                "\x1b[A",
                "\x1bOA",
                "\x1b[1A",
                "\x1b[1;1A",
                "\x1b[1;1:1A",
                "\x1b[1;129A",
            ][..],
        ),
        (Key::Down, &["\x1b[B", "\x1bOB", "\x1b[1;1:2B"]),
        (Key::Home, &["\x1b[H", "\x1bOH", "\x1b[1~", "\x1b[7~"]),
        (Key::End, &["\x1b[F", "\x1bOF", "\x1b[4~", "\x1b[8~"]),
        (
            Key::Enter,
            &[
                "\r",
                "\n",
                "\x1b[13u",
                "\x1b[13;1u",
                "\x1b[13;1:1u",
                "\x1b[27;1;13~",
            ],
        ),
        (Key::Escape, &["\x1b", "\x1b[27u", "\x1b[27;1;27~"]),
        (Key::Tab, &["\t", "\x1b[9u"]),
        (Key::BackTab, &["\x1b[Z", "\x1b[9;2u", "\x1b[27;2;9~"]),
        (Key::Backspace, &["\x7f", "\x08", "\x1b[127u"]),
        (Key::Char(' '), &[" ", "\x1b[32u", "\x1b[27;1;32~"]),
        (
            Key::Char('y'),
            &["y", "\x1b[121u", "\x1b[121:89;65u", "\x1b[27;1;121~"],
        ),
        (Key::Char('1'), &["1", "\x1b[49;129u"]),
        (Key::Char('é'), &["é"]),
        (Key::Char('痛'), &["痛"]),
        (
            Key::Stop,
            &["\x03", "\x1c", "\x1b[99;5u", "\x1b[92;5u", "\x1b[27;5;99~"],
        ),
        (Key::EndOfInput, &["\x04", "\x1b[100;5u"]),
        (Key::Suspend, &["\x1a", "\x1b[122;5u"]),
    ] {
        for form in forms {
            assert_eq!(keys(form.as_bytes()), [key], "{form:?}");
        }
    }
}

#[test]
fn a_key_after_an_unknown_one_is_known_again() {
    for unknown in [
        "\x1bOS",
        "\x1b[15;2~",
        "\x1b[[A",
        "\x1b[<0;1;1M",
        "\x1b]0;no\x07",
        "\x1bPno\x1b\\",
        "\x1bn",
    ] {
        assert_eq!(
            keys(format!("{unknown}y").as_bytes()),
            [Key::Char('y')],
            "{unknown:?}"
        );
    }
}

#[test]
fn a_key_that_stops_does_so_whatever_is_amid() {
    for amid in [
        "\x1b",
        "\x1b[",
        "\x1bO",
        "\x1b[200~",
        "\x1b[M",
        "\x1b]0;",
        "\u{9b}",
    ] {
        assert_eq!(
            keys(format!("{amid}\x03").as_bytes()),
            [Key::Stop],
            "{amid:?}"
        );
    }
}

#[test]
fn only_keys_that_type_nothing_leave_a_typed_line() {
    for (line, expected) in [
        ("63", "63"),
        ("\x1bOS63", "63"),
        ("6\x1b[D3\x1b[A\x1b[Z", "63"),
        ("\x1b[200~63\x1b[201~", "63"),
        ("née", "née"),
        (ESC, ESC),
        // Esc, and then a number; an arrow of which Backspace took a part.
        ("\x1b63", "\x1b63"),
        ("\x1b[63", "\x1b[63"),
        ("63\x1b", "63\x1b"),
    ] {
        assert_eq!(text(line.as_bytes()), expected);
    }
    assert_eq!(text(b"63\xe9"), "63\u{fffd}");
}

/// Sequences that terminals send for keys that are not known here, for the mouse, or in reply.
fn unknown() -> impl Strategy<Value = Vec<u8>> {
    let numbered = "\x1b\\[[<>?=]?[0-9;:]{0,8}[ -/]?[@-~]";
    let of_old = "\x1b[ON?][ -~]|\x1b[a-z0-9]|\x1b\x1b(\\[|O)[A-Z]|\x1b\\[M[ -~]{3}";
    let texts = "\x1b[\\]P_^X][ -~]{0,9}(\x1b\\\\)?";
    prop_oneof![numbered, of_old, texts].prop_map(String::into_bytes)
}

proptest! {
    #[test]
    fn any_bytes_come_to_keys_and_are_over_after_a_pause(bytes in prop::collection::vec(any::<u8>(), 0..40)) {
        keys(&bytes);
        text(&bytes);
    }

    #[test]
    fn a_sequence_is_at_most_one_key_and_never_a_letter_that_is_left_over(bytes in unknown()) {
        let keys = keys(&bytes);
        let codes = String::from_utf8_lossy(&bytes).into_owned();
        let is_written_by_number = codes.ends_with('u') || codes.starts_with("\x1b[27;");
        prop_assert!(keys.len() <= 1, "{codes:?}: {keys:?}");
        prop_assert!(is_written_by_number || !keys.iter().any(|key| matches!(key, Key::Char(_))), "{codes:?}: {keys:?}");
    }
}
