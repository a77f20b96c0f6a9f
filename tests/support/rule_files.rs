//! Rule files kept beside the tests.

/// One of everything, and small enough to read: what the program and the library are tried on, so that no test of
/// theirs hangs on what the rules that ship say.
pub const FROZEN: &str = include_str!("../rule_files/frozen.json");
/// The same as a file, from the folder in which tests run.
pub const FROZEN_FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/rule_files/frozen.json");
/// Every kind of question, and rules about stings.
pub const INSECT_STING: &str = include_str!("../rule_files/insect_sting.json");
/// Follow-ups with conditions of every kind, some below others.
pub const FOLLOW_UPS: &str = include_str!("../rule_files/follow_ups.json");
/// Every kind of condition.
pub const EVERY_OPERATOR: &str = include_str!("../rule_files/every_operator.json");
/// Oxygen on a finger clip: smaller is worse, and it can change.
pub const OXYGEN: &str = include_str!("../rule_files/oxygen.json");
/// A temperature with decimals, worse on both sides of a calm stretch, and a base excess below 0.
pub const FEVER: &str = include_str!("../rule_files/fever.json");

/// A yearly asthma review: numbers that can change, answers of which no is worse, and choices without an order.
pub const ASTHMA_REVIEW: &str = include_str!("../rule_files/asthma_review.json");
/// The nine questions of the PHQ-9, added up.
pub const PHQ_9: &str = include_str!("../rule_files/phq_9.json");
/// Wells's score for a clot in the lung, with all points doubled.
pub const WELLS: &str = include_str!("../rule_files/wells.json");
/// All that a result can tell a person: places, what to do first, what to say on the phone.
pub const WELL_TOLD: &str = include_str!("../rule_files/well_told.json");
/// Many faults at once.
pub const MANY_FAULTS: &str = include_str!("../rule_files/many_faults.json");
