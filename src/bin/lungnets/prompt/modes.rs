//! Modes of the terminal that a program before this one may have left on.
//!
//! Each of them sends other bytes for keys, or bytes where nobody pressed a key. All are switched off before a key is
//! waited for. A terminal keeps what kitty's modes were, and gets that back. What the others were it does not say,
//! unless it is asked and waited for; and off is what shells expect of them, which switch on what they use.

use std::sync::atomic::{AtomicBool, Ordering};

/// Switches the modes off.
///
/// Arrows and keypad as usual; no mouse in any of its forms, no word of the focus, no brackets around what is pasted,
/// no events of Windows; other keys as the person has set it, and no underlining, which some terminals understand
/// instead; kitty's modes.
pub(super) const OFF: &str = concat!(
    "\x1b[?1l\x1b>",
    "\x1b[?9;1000;1002;1003;1004;1005;1006;1015;1016;2004;9001l",
    "\x1b[>4m\x1b[m",
    "\x1b[=0u",
);
/// Has the terminal keep what kitty's modes are.
const KEEP: &str = "\x1b[>u";
/// Gives them back.
const GIVE_BACK: &str = "\x1b[<u";

/// Whether they are off already.
static ARE_OFF: AtomicBool = AtomicBool::new(false);

/// Returns what to write before keys are waited for: nothing, where the modes are off already.
pub(super) fn off() -> String {
    if ARE_OFF.swap(true, Ordering::SeqCst) {
        String::new()
    } else {
        format!("{KEEP}{OFF}")
    }
}

/// Returns what to write once no more keys are waited for.
pub(super) fn given_back() -> &'static str {
    if ARE_OFF.swap(false, Ordering::SeqCst) {
        GIVE_BACK
    } else {
        ""
    }
}
