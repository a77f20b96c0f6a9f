//! The proofs of rule files: what they say is what trying all answers says.

mod agreement;
mod by_hand;
mod claims;
mod difference;
mod exemptions;
mod reading;
mod spanish;
