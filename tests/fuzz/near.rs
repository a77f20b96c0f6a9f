//! Cases near a case: some of its bytes changed, taken out, or doubled. The same at every run.

/// Runs a target on so many cases near one.
pub fn each(case: &[u8], count: u32, run: fn(&[u8])) {
    let mut dice = Dice(
        case.iter()
            .fold(1, |sum, byte| sum * 31 % 0x7fff_ffff + u64::from(*byte)),
    );
    for _ in 0..count {
        let mut near = case.to_vec();
        for _ in 0..=dice.below(3) {
            change(&mut near, &mut dice);
        }
        run(&near);
    }
}

fn change(case: &mut Vec<u8>, dice: &mut Dice) {
    const TELLING: &[u8] = b"\0\x1b\"\\{}[],:-.019aeynu \n\x7f\xc3\xff";
    let at = dice.below(case.len() + 1);
    let end = (at + 1 + dice.below(16)).min(case.len());
    match dice.below(5) {
        0 => case.insert(at, TELLING[dice.below(TELLING.len())]),
        1 if at < case.len() => case[at] = TELLING[dice.below(TELLING.len())],
        2 if at < case.len() => case[at] ^= 1 << dice.below(8),
        3 if at < end => drop(case.drain(at..end)),
        _ if at < end => {
            let some = case[at..end].to_vec();
            let place = dice.below(case.len());
            case.splice(place..place, some);
        }
        _ => {}
    }
}

struct Dice(u64);

impl Dice {
    fn below(&mut self, count: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % count as u64) as usize
    }
}
