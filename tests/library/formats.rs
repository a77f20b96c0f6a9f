//! Every format of a report says the same, and none lets a text of the rule file act.

mod blocks;
mod explained;
mod harmless;
mod pages;
mod same;
