//! An SVG that was read once and can be rendered several times.

use egui::Vec2;
use resvg::usvg::{self, roxmltree};

use super::pdf::{PageSize, Pdf};
use super::png::PixelBudget;
use super::{ExportError, Faces, Picture};

/// An SVG, read and with its text shaped: the common ground of PNG and PDF.
#[derive(Debug)]
pub struct Drawing {
    tree: usvg::Tree,
    title: String,
    language: String,
}

impl Drawing {
    /// Writes `picture` as SVG and reads that.
    pub fn new(picture: &Picture) -> Result<Self, ExportError> {
        Self::parse(&super::svg(picture)?, &picture.faces)
    }

    /// Reads an SVG; text is set in `faces` and nothing that the SVG names is opened.
    pub fn parse(svg: &str, faces: &Faces) -> Result<Self, ExportError> {
        let document = roxmltree::Document::parse(svg).map_err(usvg::Error::ParsingFailed)?;
        let tree = usvg::Tree::from_xmltree(&document, &options(faces))?;
        let root = document.root_element();
        let title = root
            .children()
            .find(|node| node.has_tag_name("title"))
            .and_then(|node| node.text());
        Ok(Self {
            tree,
            title: title.unwrap_or_default().to_owned(),
            language: root.attribute("lang").unwrap_or_default().to_owned(),
        })
    }

    /// Width and height in points.
    pub fn size(&self) -> Vec2 {
        Vec2::new(self.tree.size().width(), self.tree.size().height())
    }

    /// The picture as PNG; at scale 1 a point is a pixel of 1/96 inch.
    pub fn png(&self, scale: f32, budget: PixelBudget) -> Result<Vec<u8>, ExportError> {
        super::png::encode(&self.tree, self.size(), scale, budget)
    }

    /// The picture as a PDF of one page.
    pub fn pdf(&self, page: PageSize) -> Result<Pdf, ExportError> {
        super::pdf::write(self, page)
    }

    /// The SVG as usvg sees it.
    pub(super) fn tree(&self) -> &usvg::Tree {
        &self.tree
    }

    /// The title of the SVG, or nothing.
    pub(super) fn title(&self) -> &str {
        &self.title
    }

    /// The language of the SVG, or nothing.
    pub(super) fn language(&self) -> &str {
        &self.language
    }
}

/// By default usvg opens any path that an SVG names, so it reads what the SVG itself holds and opens nothing.
fn options(faces: &Faces) -> usvg::Options<'static> {
    usvg::Options {
        image_href_resolver: usvg::ImageHrefResolver {
            resolve_data: usvg::ImageHrefResolver::default_data_resolver(),
            resolve_string: Box::new(|_, _| None),
        },
        fontdb: faces.database(),
        ..Default::default()
    }
}
