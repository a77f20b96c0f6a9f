//! What `lungnets rules` says of rule files: that its proofs fail where they should, and fast.

mod large_file;

#[cfg(unix)]
mod added;
mod broken;
mod decimals;
mod difference;
mod flaws;
mod oxygen;
mod review;
mod scale;
mod signed;
mod translated;
mod vignettes;
