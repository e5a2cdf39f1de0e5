//! The sums that a paired comparison needs.

use super::super::{expected::Expected, fields::Fields, leaf, log::Log, tree::Node};
use crate::{file::decimal, model::PairSums};

/// Reads the sums of one pair of columns.
pub(super) fn pair<'a>(log: &mut Log<'a>, node: &Node<'a>) -> Option<PairSums> {
    let mut fields = Fields::of(log, node, Expected::PairSums)?;
    let text = |node: &Node<'a>| leaf::text(node).map(String::from);
    let sum = |node: &Node<'a>| leaf::signed(node, decimal::SCORES);
    let square = |node: &Node<'a>| leaf::signed(node, decimal::SQUARES);
    let x = fields.require_read(log, "x", text);
    let y = fields.require_read(log, "y", text);
    let n = fields.require_read(log, "n", leaf::count);
    let sum_x = fields.require_read(log, "sum_x", sum);
    let sum_y = fields.require_read(log, "sum_y", sum);
    let sum_xx = fields.require_read(log, "sum_xx", square);
    let sum_yy = fields.require_read(log, "sum_yy", square);
    let sum_xy = fields.require_read(log, "sum_xy", square);
    fields.no_extra(log);
    Some(PairSums {
        x: x?,
        y: y?,
        n: n?,
        sum_x: sum_x?,
        sum_y: sum_y?,
        sum_xx: sum_xx?,
        sum_yy: sum_yy?,
        sum_xy: sum_xy?,
    })
}
