//! Answer sets made by a fixed recipe, some of them broken.

use std::fmt::Write;

/// Ways to break a line, and a few words of what is said of it.
pub const BREAKS: [(&[u8], &str); 20] = [
    (b"{\"couhg\":\"yes\"}", "did you mean"),
    (b"{\"cough\":\"yes\",\"cough\":\"no\"}", "stands here twice"),
    (b"{\"cough\":null}", "found null"),
    (b"{\"age\":63.5}", "digits alone"),
    (b"{\"age\":\"63\"}", "without quotes"),
    (b"{\"age\":-1}", "digits alone"),
    (b"{\"age\":121}", "is not from 0 to 120"),
    (b"{\"cough\":[\"yes\"]}", "found a list"),
    (b"{\"today_signs\":[\"fever\",1]}", "list of texts"),
    (
        b"{\"today_signs\":[\"fever\",\"none\"]}",
        "cannot stand beside",
    ),
    (b"{\"coughing_blood\":\"few spot\"}", "few_spots"),
    (
        b"{\"cough\":\"no\",\"lasting_cough\":\"yes\"}",
        "does not apply",
    ),
    (b"{\"cough\":\"\"}", "no answer here"),
    (b"{\"cough\":\"yes\"", "not JSON"),
    (b"{\"cough\" \"yes\"}", "not JSON"),
    (b"{\"cough\":\"yes\"} x", "not JSON"),
    (b"{\"id\":\"p\"}", "no answers"),
    (b"[]", "found a list"),
    (b"{\"cough\":\"\xFF\"}", "not UTF-8"),
    (b"{\"id\":null}", "found null"),
];

/// A small generator of numbers; the same numbers on every machine.
pub struct Numbers(pub u64);

impl Numbers {
    /// The next number below `below`.
    pub fn below(&mut self, below: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(self.0 >> 33).unwrap() % below
    }
}

/// One answer set with the number as its id.
pub fn line(number: usize, numbers: &mut Numbers) -> String {
    let yes_no = ["yes", "no", "no", "no", "unsure"];
    let mut line = format!("{{\"id\":\"p{number}\"");
    for id in [
        "emergency_signs",
        "cough",
        "wheezing",
        "chest_pain",
        "family_history",
    ] {
        if numbers.below(5) > 0 {
            let word = yes_no[numbers.below(yes_no.len())];
            write!(line, ",\"{id}\":\"{word}\"").unwrap();
        }
    }
    match numbers.below(4) {
        0 => line.push_str(",\"today_signs\":[\"fever\",\"unsure\"]"),
        1 => line.push_str(",\"today_signs\":[],\"about_you\":[\"cancer\"]"),
        _ => {}
    }
    if numbers.below(8) > 0 {
        write!(line, ",\"age\":{}", numbers.below(121)).unwrap();
    }
    if !line.contains(',') {
        line.push_str(",\"age\":40");
    }
    line + "}"
}

/// So many lines, of which so many are broken, each in its turn in one of the ways. Gives the numbers of the broken
/// ones too, counted from 1, each with a few words of what is said of it.
pub fn lines(count: usize, broken: usize) -> (Vec<u8>, Vec<(usize, &'static str)>) {
    let (mut text, mut places) = (Vec::new(), Vec::new());
    let mut numbers = Numbers(7);
    for number in 1..=count {
        if broken > 0 && number % (count / broken) == count / broken / 2 {
            let (line, said) = BREAKS[places.len() % BREAKS.len()];
            text.extend_from_slice(line);
            places.push((number, said));
        } else {
            text.extend_from_slice(line(number, &mut numbers).as_bytes());
        }
        text.push(b'\n');
    }
    (text, places)
}
