//! How the output looks: its columns and its colours.

use clap::builder::TypedValueParser;
use clap::{Args, value_parser};
use lungnets::layout::LEAST_WIDTH;

use crate::paint::When;

/// How the output looks. Every command takes these options.
#[derive(Debug, Clone, Copy, Default, Args)]
#[group(skip)]
pub struct Look {
    /// Wrap text at so many columns, at least 20
    #[arg(long, value_name = "COLUMNS", global = true, hide_short_help = true)]
    #[arg(value_parser = value_parser!(u16).range(LEAST_WIDTH as i64..=1000).map(usize::from))]
    pub width: Option<usize>,

    /// When to use colour
    #[arg(long, value_name = "WHEN", global = true, hide_short_help = true)]
    #[arg(
        visible_alias = "colour",
        value_enum,
        default_value_t,
        hide_default_value = true
    )]
    pub color: When,
}

impl Look {
    /// Returns it without colour where the person asked for none: typed prompts promise that no escape code is sent.
    pub fn without_auto_colour(self) -> Self {
        let color = match self.color {
            When::Auto | When::Never => When::Never,
            When::Always => When::Always,
        };
        Self { color, ..self }
    }
}
