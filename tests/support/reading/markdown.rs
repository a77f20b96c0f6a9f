//! Reads a report that is Markdown, with a parser that is not ours.

use pulldown_cmark::{Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};

use super::said::{Said, Section, flat};

/// What a report says. Anything but headings, lists, plain paragraphs, tables and bare links is a fault, and so is a
/// report that does not end as it starts.
pub fn read(page: &str) -> Said {
    let mut reading = Reading::default();
    // everything that any dialect acts on, but for quotation marks made round
    let dialects = Options::all() - Options::ENABLE_SMART_PUNCTUATION;
    for event in Parser::new_ext(page, dialects) {
        reading.take(event);
    }
    reading.sentence();
    let Reading { mut said, end, .. } = reading;
    assert_eq!(end, said.end());
    said.sections
        .iter_mut()
        .for_each(|one| one.sentences.retain(|sentence| !sentence.is_empty()));
    said
}

#[derive(Default)]
struct Reading {
    said: Said,
    /// The sentence that is being read.
    text: String,
    /// What comes after the line near the end.
    end: Vec<String>,
    is_at_end: bool,
    /// How long the sentence is without the address that follows.
    before_address: Option<usize>,
}

impl Reading {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Text(text) => self.text.push_str(&text),
            Event::Start(Tag::Item | Tag::Paragraph | Tag::Heading { .. }) => self.sentence(),
            Event::Start(
                Tag::Table(_) | Tag::TableHead | Tag::TableRow | Tag::TableCell | Tag::List(_),
            ) => {}
            Event::Start(Tag::Link {
                link_type: LinkType::Autolink,
                dest_url,
                ..
            }) => {
                self.said.addresses.push(dest_url.into_string());
                self.before_address = Some(self.text.len());
            }
            Event::End(TagEnd::Link) => self.text.truncate(self.before_address.take().unwrap()),
            Event::Start(Tag::Strong) => {}
            Event::End(TagEnd::Heading(HeadingLevel::H1)) => {
                self.said.level = flat(&std::mem::take(&mut self.text));
            }
            Event::End(TagEnd::Heading(HeadingLevel::H2)) => {
                let heading = flat(&std::mem::take(&mut self.text));
                self.said.sections.push(Section {
                    heading,
                    sentences: Vec::new(),
                });
            }
            Event::End(TagEnd::TableCell) => self.text.push_str(": "),
            Event::End(TagEnd::TableHead) => {
                assert_eq!(std::mem::take(&mut self.text), "Question: Answer: ");
            }
            Event::End(TagEnd::TableRow) => {
                let row = std::mem::take(&mut self.text);
                self.text = row.strip_suffix(": ").unwrap().to_owned();
                self.sentence();
            }
            Event::End(TagEnd::Item | TagEnd::Paragraph | TagEnd::Heading(_)) => self.sentence(),
            Event::End(TagEnd::Table | TagEnd::List(_) | TagEnd::Strong) => {}
            Event::Rule => {
                assert!(!self.is_at_end, "a second line");
                self.is_at_end = true;
            }
            other => panic!("a report has no {other:?}"),
        }
    }

    /// The sentence has been read.
    fn sentence(&mut self) {
        let sentence = flat(&std::mem::take(&mut self.text));
        if sentence.is_empty() {
            return;
        }
        if self.is_at_end {
            self.end.push(sentence);
        } else if let Some(section) = self.said.sections.last_mut() {
            section.sentences.push(sentence);
        } else {
            self.said.under_level(sentence);
        }
    }
}
