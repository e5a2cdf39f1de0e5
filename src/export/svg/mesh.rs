//! A mesh of one colour as one path along its boundary, so that no seams show between triangles.

use std::collections::{BTreeMap, BTreeSet};

use egui::epaint::{Mesh, WHITE_UV};
use egui::{Color32, Pos2, TextureId};

use super::markup::{Element, PathData};
use super::paint;

/// Draws `mesh`, or says what it has that a path cannot show.
pub(super) fn draw(out: &mut String, mesh: &Mesh) -> Result<(), &'static str> {
    let color = only_color(mesh)?;
    let merged = Merged::new(mesh)?;
    if color == Color32::TRANSPARENT || merged.triangles.is_empty() {
        return Ok(());
    }
    let loops = merged.boundary().unwrap_or_else(|| merged.clockwise());
    let mut data = PathData::default();
    for points in loops {
        data.line(&points, true);
    }
    paint::fill(Element::open(out, "path").word("d", data.as_str()), color).close();
    Ok(())
}

/// The colour of all vertices.
fn only_color(mesh: &Mesh) -> Result<Color32, &'static str> {
    let is_textured = mesh.texture_id != TextureId::default()
        || mesh.vertices.iter().any(|vertex| vertex.uv != WHITE_UV);
    if is_textured {
        return Err("a textured mesh");
    }
    let mut colors = mesh.vertices.iter().map(|vertex| vertex.color);
    let first = colors.next().unwrap_or(Color32::TRANSPARENT);
    if colors.any(|color| color != first) {
        return Err("a mesh of several colours");
    }
    if !paint::is_plain(first) {
        return Err("a colour that adds light");
    }
    Ok(first)
}

/// A mesh whose vertices at the same place are one, without empty and repeated triangles.
struct Merged {
    points: Vec<Pos2>,
    triangles: Vec<[usize; 3]>,
}

impl Merged {
    fn new(mesh: &Mesh) -> Result<Self, &'static str> {
        let mut points = Vec::new();
        let mut known = BTreeMap::new();
        let mut places = Vec::with_capacity(mesh.vertices.len());
        for vertex in &mesh.vertices {
            if !vertex.pos.is_finite() {
                return Err("a coordinate that is not a number");
            }
            // Vertices are the same where their written coordinates are.
            let key = [vertex.pos.x, vertex.pos.y].map(|v| (f64::from(v) * 1000.0).round() as i64);
            places.push(*known.entry(key).or_insert_with(|| {
                points.push(vertex.pos);
                points.len() - 1
            }));
        }
        let mut triangles = Vec::new();
        let mut seen = BTreeSet::new();
        for corner in mesh.indices.chunks_exact(3) {
            let mut triangle = [0; 3];
            for (place, &index) in triangle.iter_mut().zip(corner) {
                *place = *places.get(index as usize).ok_or("a broken mesh")?;
            }
            let mut key = triangle;
            key.sort_unstable();
            let is_empty = key.windows(2).any(|pair| matches!(pair, [a, b] if a == b));
            if !is_empty && seen.insert(key) {
                triangles.push(triangle);
            }
        }
        Ok(Self { points, triangles })
    }

    /// The loops around the mesh, from the edges that belong to exactly one triangle.
    ///
    /// They keep the direction of their triangles, so the nonzero rule fills a figure of eight,
    /// where two curves cross, on both sides and leaves holes open. None if the triangles do not
    /// agree on their direction or more than two meet at an edge.
    fn boundary(&self) -> Option<Vec<Vec<Pos2>>> {
        let mut counts: BTreeMap<[usize; 2], i32> = BTreeMap::new();
        for &[a, b, c] in &self.triangles {
            for [from, to] in [[a, b], [b, c], [c, a]] {
                *counts.entry([from, to]).or_default() += 1;
            }
        }
        let mut leaving: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (&[from, to], &count) in &counts {
            let back = counts.get(&[to, from]).copied().unwrap_or_default();
            if count + back > 2 || count > 1 {
                return None;
            }
            if back == 0 {
                leaving.entry(from).or_default().push(to);
            }
        }
        let mut loops = Vec::new();
        while let Some((&start, _)) = leaving.iter().find(|(_, ends)| !ends.is_empty()) {
            loops.push(self.walk(start, &mut leaving)?);
            leaving.retain(|_, ends| !ends.is_empty());
        }
        Some(loops)
    }

    /// Follows edges from `start` until it is back, and takes them away.
    fn walk(&self, start: usize, leaving: &mut BTreeMap<usize, Vec<usize>>) -> Option<Vec<Pos2>> {
        let mut points = Vec::new();
        let mut at = start;
        loop {
            points.push(*self.points.get(at)?);
            at = leaving.get_mut(&at)?.pop()?;
            if at == start {
                return Some(points);
            }
        }
    }

    /// All triangles, turned clockwise: in one path the nonzero rule joins them without seams.
    fn clockwise(&self) -> Vec<Vec<Pos2>> {
        let corners = |triangle: &[usize; 3]| {
            let mut points: Vec<Pos2> = triangle
                .iter()
                .filter_map(|&place| self.points.get(place).copied())
                .collect();
            if let [a, b, c] = *points.as_slice()
                && (b - a).rot90().dot(c - a) > 0.0
            {
                points.reverse();
            }
            points
        };
        self.triangles.iter().map(corners).collect()
    }
}
