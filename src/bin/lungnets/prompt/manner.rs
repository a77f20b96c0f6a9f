//! How to talk to the person: with menus, or in typed lines without escape codes.

use crate::look::{Look, says_yes, variable};

/// How to talk to the person.
#[derive(Debug, Clone, Copy)]
pub struct Manner {
    /// In typed lines, without escape codes.
    pub plain: bool,
    /// In which colours and columns; where no columns were asked for it is those of the window, which can change at any
    /// time.
    pub look: Look,
}

/// Returns whether answers are typed, and no escape code is sent: because the person says so, or the environment
/// does.
pub fn is_plain(asked: bool) -> bool {
    asked || wants_plain(&variable)
}

/// Returns whether the environment asks for typed lines without escape codes.
fn wants_plain(variable: &dyn Fn(&str) -> Option<String>) -> bool {
    let accessible = variable("ACCESSIBLE").is_some_and(|value| says_yes(&value));
    accessible || !moves_its_cursor(variable)
}

/// Returns whether the terminal moves its cursor where an escape code says so: its name says it.
#[cfg(unix)]
fn moves_its_cursor(variable: &dyn Fn(&str) -> Option<String>) -> bool {
    variable("TERM").is_some_and(|terminal| !terminal.is_empty() && terminal != "dumb")
}

/// The same on a system where terminals have no names: one that does so can be told to.
#[cfg(not(unix))]
fn moves_its_cursor(_: &dyn Fn(&str) -> Option<String>) -> bool {
    dialoguer::console::Term::stderr()
        .features()
        .colors_supported()
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::wants_plain;

    #[test]
    fn a_terminal_that_cannot_move_its_cursor_and_a_person_who_says_so_get_typed_lines() {
        let with = |name: &'static str, value: &'static str| {
            wants_plain(&move |asked| match asked {
                _ if asked == name => Some(value.to_owned()),
                "TERM" => Some("xterm".to_owned()),
                _ => None,
            })
        };
        assert!(with("TERM", "dumb") && with("TERM", "") && with("ACCESSIBLE", "1"));
        assert!(!with("TERM", "xterm") && !with("ACCESSIBLE", "0") && !with("ACCESSIBLE", ""));
        assert!(wants_plain(&|_| None));
    }
}
