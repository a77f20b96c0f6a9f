//! Which item of a newer list is which of an older one, where none has a name: of one that is taken out, nothing is
//! told of those below it.

/// What became of an item, by its places in the two lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::proof::difference) enum Partner {
    /// It is in both.
    Same(usize, usize),
    /// Another stands for it.
    Other(usize, usize),
    /// It is gone.
    Gone(usize),
    /// It is new, and so many other new ones stand before it.
    New(usize, usize),
}

impl Partner {
    /// Its number in a message: that of the older list, and beyond those for what is new.
    pub(in crate::proof::difference) fn number(self, length: usize) -> usize {
        match self {
            Self::Same(was, _) | Self::Other(was, _) | Self::Gone(was) => was,
            Self::New(_, before) => length + before,
        }
    }
}

/// What became of each item: first those that are the same find each other, then the others in their order.
pub(in crate::proof::difference) fn partners<T: PartialEq>(old: &[T], new: &[T]) -> Vec<Partner> {
    let mut left: Vec<usize> = (0..new.len()).collect();
    let mut take = |item: &T| {
        let found = left.iter().position(|place| new[*place] == *item)?;
        Some(left.remove(found))
    };
    let same: Vec<Option<usize>> = old.iter().map(&mut take).collect();
    let mut left = left.into_iter();
    let partner = |(was, same): (usize, Option<usize>)| match same {
        Some(is) => Partner::Same(was, is),
        None => left
            .next()
            .map_or(Partner::Gone(was), |is| Partner::Other(was, is)),
    };
    let mut partners: Vec<Partner> = same.into_iter().enumerate().map(partner).collect();
    partners.extend((0..).zip(left).map(|(before, is)| Partner::New(is, before)));
    partners
}
