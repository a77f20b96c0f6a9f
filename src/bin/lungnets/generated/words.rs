//! The words of the completions and of the manual page that `--help` does not have.

pub(super) const YES: &str = "Yes";
pub(super) const NO: &str = "No";
pub(super) const NONE: &str = "None of these";
pub(super) const UNSURE: &str = "Not sure";

/// The name of the manual in the corner of the page.
pub(super) const MANUAL: &str = "Lungnets manual";
pub(super) const IN_SHORT: &str = "a self-check that ends in notes for a doctor";
pub(super) const EMERGENCY: &str = "IN AN EMERGENCY";
pub(super) const SEE_ALSO: &str = "\
  lungnets about          what is known of the illness, with the sources
  lungnets questions      every question, and what answers it
  lungnets rules explain  every rule, in words";
