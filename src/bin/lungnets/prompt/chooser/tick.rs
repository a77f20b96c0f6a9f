//! Ticks in a list of which several rows can be chosen.
//!
//! A tick may be the one sign that is urgent. No row takes another's tick away, only Space on that row does: a key
//! that was hit by mistake must not make "none of these" of it. Only rows that stand alone and say nothing of the
//! kind, "none of these" and "skip", give way to what is ticked after them.

use super::super::hints;
use super::super::screen::Screen;

/// Ticks a row, and returns what there is to say about it. Where ticks would be lost by that, it changes none.
pub(super) fn add(screen: &mut Screen<'_>, place: usize) -> Option<String> {
    let words = screen.words;
    let Screen { rows, ticked, .. } = screen;
    if ticked[place] {
        return Some(words.ticked_already().to_owned());
    }
    let is_lost = |row: usize| ticked[row] && !rows[row].alone;
    if rows[place].alone && (0..rows.len()).any(is_lost) {
        return Some(hints::stands_alone(&rows[place], words));
    }
    let gives_way = (0..rows.len()).find(|row| rows[*row].alone && ticked[*row]);
    ticked[place] = true;
    gives_way.map(|row| {
        ticked[row] = false;
        words.no_longer_ticked(&rows[row].label)
    })
}
