//! A page taken apart into its blocks of code.

/// A block between two fences.
pub struct Block {
    /// What stands behind the fence that opens it.
    pub info: String,
    /// The line of the page on which its first line stands, counted from 1.
    pub line: usize,
    pub lines: Vec<String>,
}

impl Block {
    /// The first word behind the fence.
    pub fn kind(&self) -> &str {
        self.info.split(' ').next().unwrap_or_default()
    }

    /// What stands in it.
    pub fn text(&self) -> String {
        self.lines.join("\n")
    }
}

/// The blocks of a page, from top to bottom.
pub fn blocks(page: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut inside = false;
    for (before, line) in page.lines().enumerate() {
        if let Some(info) = line.strip_prefix("```") {
            inside = !inside;
            if inside {
                blocks.push(Block {
                    info: info.to_owned(),
                    line: before + 2,
                    lines: Vec::new(),
                });
            }
        } else if inside {
            blocks.last_mut().unwrap().lines.push(line.to_owned());
        }
    }
    blocks
}
