//! Small rule files, kept beside the tests.

/// Every kind of question, and rules about stings.
pub const INSECT_STING: &str = include_str!("../rule_files/insect_sting.json");
/// Follow-ups with conditions of every kind, some below others.
pub const FOLLOW_UPS: &str = include_str!("../rule_files/follow_ups.json");
/// Every kind of condition.
pub const EVERY_OPERATOR: &str = include_str!("../rule_files/every_operator.json");
/// Many faults at once.
pub const MANY_FAULTS: &str = include_str!("../rule_files/many_faults.json");
