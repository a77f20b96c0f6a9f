//! Foreign text made plain: what Markdown or HTML would act on is written so that a reader sees it as it is.
//!
//! Control characters and marks that turn the direction of text never get here: the readers refuse them.

/// A text within a line of Markdown, with a backslash before every character that means something there or in HTML.
pub(crate) fn markdown(text: &str) -> String {
    with_backslashes(text, None)
}

/// A text that starts a line of Markdown, or an item. Blanks around it go: they would make code of it, or a new line.
pub(crate) fn markdown_line(text: &str) -> String {
    markdown_start(text.trim_end())
}

/// As [`markdown_line`], where more follows in the same line.
pub(crate) fn markdown_start(text: &str) -> String {
    let text = text.trim_start();
    with_backslashes(text, list_marker(text))
}

/// What Markdown or HTML acts on wherever it stands.
const MEANS_SOMETHING: &str = r"\`*_[]<>|&~#$^{}";

fn with_backslashes(text: &str, marker: Option<usize>) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for (at, c) in text.char_indices() {
        if MEANS_SOMETHING.contains(c) || marker == Some(at) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// Where the mark is that would make a list, a line or a heading of a text that starts with it.
fn list_marker(text: &str) -> Option<usize> {
    if text.starts_with(['-', '+', '=', ':']) {
        return Some(0);
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    (digits > 0 && text[digits..].starts_with(['.', ')'])).then_some(digits)
}

/// A text in HTML, between tags or in a quoted attribute.
pub(crate) fn html(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(c),
        }
    }
    escaped
}

/// A web address in which nothing ends a link or a cell: characters that no address may hold, in their own code.
pub(crate) fn address(link: &str) -> String {
    let mut address = String::with_capacity(link.len());
    for c in link.chars() {
        if matches!(c, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}') {
            address += &format!("%{:02X}", u32::from(c));
        } else {
            address.push(c);
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::{address, html, markdown, markdown_line};

    #[test]
    fn markdown_shows_what_it_would_act_on() {
        assert_eq!(
            markdown("<script> & `code` | [a](b) *b* _i_ \\"),
            r"\<script\> \& \`code\` \| \[a\](b) \*b\* \_i\_ \\"
        );
    }

    #[test]
    fn no_text_in_markdown_starts_a_list_a_line_or_a_block_of_code() {
        for (text, escaped) in [
            ("- one", r"\- one"),
            ("+1", r"\+1"),
            ("===", r"\==="),
            ("12. one", r"12\. one"),
            ("1) one", r"1\) one"),
            ("# one", r"\# one"),
            ("    code  ", "code"),
            (": one", r"\: one"),
            ("1 or 2", "1 or 2"),
            ("a - b. 3. c", "a - b. 3. c"),
        ] {
            assert_eq!(markdown_line(text), escaped);
        }
    }

    #[test]
    fn html_shows_what_it_would_act_on() {
        assert_eq!(
            html(r#"<b class="x">'&amp;'"#),
            "&lt;b class=&quot;x&quot;&gt;&#39;&amp;amp;&#39;"
        );
    }

    #[test]
    fn an_address_stays_within_its_link() {
        assert_eq!(
            address("https://example.org/a>b|c`d\"e?f=g&h=%20#i"),
            "https://example.org/a%3Eb%7Cc%60d%22e?f=g&h=%20#i"
        );
    }
}
