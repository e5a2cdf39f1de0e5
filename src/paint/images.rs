//! Pictures of touchpoints: decoded once, and kept as textures by the context that shows them.

use std::{collections::BTreeMap, sync::Arc};

use egui::{
    Color32, ColorImage, Context, Id, Painter, Rect, Stroke, StrokeKind, TextureFilter,
    TextureHandle, TextureId, TextureOptions, epaint::RectShape, pos2,
};

use super::Theme;
use crate::model::{Image, Pixels};

/// The longest side of a texture in pixels: sharp in the widest column up to a zoom of 240 %.
const LONGEST: u32 = 512;
/// How many textures are kept: one has at most a megabyte.
const KEPT: usize = 128;
/// Which part of a texture is shown: all of it.
pub const WHOLE: Rect = Rect {
    min: pos2(0.0, 0.0),
    max: pos2(1.0, 1.0),
};

/// What a context knows of the pictures that it showed, by where their bytes lie.
#[derive(Clone, Default)]
struct Known {
    entries: BTreeMap<usize, Entry>,
    /// The pictures that an export has to bring itself, in the order of their ids; none in a window.
    exported: Option<Vec<Image>>,
    /// The pass in which a picture was decoded last: no frame waits for two.
    decoded_in: Option<u64>,
}

#[derive(Clone)]
struct Entry {
    /// Held, so that no other bytes can come to lie there.
    _bytes: Arc<[u8]>,
    /// None for what cannot be decoded.
    texture: Option<Texture>,
    /// The pass in which it was painted last.
    seen: u64,
}

#[derive(Clone)]
enum Texture {
    /// On the graphics card.
    Loaded(TextureHandle),
    /// Among those that the export brings.
    Exported(TextureId),
}

impl Texture {
    fn id(&self) -> TextureId {
        match self {
            Self::Loaded(handle) => handle.id(),
            Self::Exported(id) => *id,
        }
    }
}

/// What was made of a picture that can be decoded.
enum Made {
    Loaded(TextureHandle),
    /// Nothing yet: the export brings the picture itself.
    Listed,
}

/// What is known of a picture before it is painted.
enum Found {
    /// Its texture; none if it cannot be decoded.
    Made(Option<TextureId>),
    /// Another one was decoded in this pass.
    NotNow,
    /// As many as are kept are in sight.
    NoRoom,
    /// It is to be decoded.
    New { is_exported: bool },
}

/// What there is to paint of a picture.
enum Look {
    Texture(TextureId),
    /// A later pass has it.
    Waits,
    /// Its bytes are no picture.
    Broken,
}

/// Makes a context that nobody looks at list its pictures instead of sending them to a graphics card.
pub fn export_images(ctx: &Context) {
    ctx.data_mut(|data| {
        data.get_temp_mut_or_default::<Known>(key())
            .exported
            .get_or_insert_default();
    });
}

/// Returns the pictures of such a context: that of `TextureId::User(n)` stands at place n.
pub fn exported_images(ctx: &Context) -> Vec<Image> {
    ctx.data_mut(|data| {
        let known = data.get_temp_mut_or_default::<Known>(key());
        known.exported.clone().unwrap_or_default()
    })
}

/// Draws a picture into a frame of its proportions; what cannot be decoded is crossed out.
pub fn image(painter: &Painter, frame: Rect, image: &Image, theme: &Theme, zoom: f32) {
    match look(painter.ctx(), image) {
        Look::Texture(id) => {
            let shape = RectShape::filled(frame, 0.0, Color32::WHITE);
            painter.add(shape.with_texture(id, WHOLE));
        }
        Look::Waits => {
            painter.rect_filled(frame, 0.0, theme.hairline);
        }
        Look::Broken => {
            let stroke = Stroke::new(zoom, theme.muted);
            painter.rect_stroke(frame, 0.0, stroke, StrokeKind::Inside);
            painter.line_segment([frame.left_top(), frame.right_bottom()], stroke);
            painter.line_segment([frame.left_bottom(), frame.right_top()], stroke);
        }
    }
}

/// Where the bytes of a picture lie, which says which it is while they are held.
fn place(image: &Image) -> usize {
    image.bytes.as_ptr().addr()
}

fn key() -> Id {
    Id::unique("pictures of touchpoints")
}

fn look(ctx: &Context, image: &Image) -> Look {
    let pass = ctx.cumulative_pass_nr();
    let found = ctx.data_mut(|data| {
        let known = data.get_temp_mut_or_default::<Known>(key());
        known.find(image, pass)
    });
    let texture = match found {
        Found::Made(texture) => texture,
        Found::NoRoom => return Look::Waits,
        Found::NotNow => {
            ctx.request_repaint();
            return Look::Waits;
        }
        // Decoding takes long: the context is not held meanwhile.
        Found::New { is_exported } => {
            let pixels = image.pixels().ok();
            let made = pixels.map(|pixels| {
                if is_exported {
                    Made::Listed
                } else {
                    Made::Loaded(load(ctx, pixels))
                }
            });
            ctx.data_mut(|data| {
                let known = data.get_temp_mut_or_default::<Known>(key());
                known.keep(image, made, pass)
            })
        }
    };
    texture.map_or(Look::Broken, Look::Texture)
}

fn load(ctx: &Context, pixels: Pixels) -> TextureHandle {
    let pixels = pixels.scaled_to(LONGEST);
    let options = TextureOptions {
        mipmap_mode: Some(TextureFilter::Linear),
        ..TextureOptions::LINEAR
    };
    let image = ColorImage::from_rgba_unmultiplied(pixels.size, &pixels.rgba);
    ctx.load_texture("picture of a touchpoint", image, options)
}

impl Known {
    /// Looks a picture up, and notes that it is in sight.
    fn find(&mut self, image: &Image, pass: u64) -> Found {
        let is_exported = self.exported.is_some();
        if let Some(entry) = self.entries.get_mut(&place(image)) {
            entry.seen = pass;
            Found::Made(entry.texture.as_ref().map(Texture::id))
        } else if is_exported {
            Found::New { is_exported }
        } else if self.is_full(pass) {
            Found::NoRoom
        } else if self.decoded_in == Some(pass) {
            Found::NotNow
        } else {
            Found::New { is_exported }
        }
    }

    /// Says whether as many pictures are in sight as are kept.
    fn is_full(&self, pass: u64) -> bool {
        let is_in_sight = |entry: &&Entry| entry.seen + 1 >= pass;
        self.entries.len() >= KEPT && self.entries.values().filter(is_in_sight).count() >= KEPT
    }

    /// Keeps what was made of a picture, in the place of that which was not seen for the longest time.
    fn keep(&mut self, image: &Image, made: Option<Made>, pass: u64) -> Option<TextureId> {
        let texture = made.map(|made| match made {
            Made::Loaded(handle) => Texture::Loaded(handle),
            Made::Listed => {
                let exported = self.exported.get_or_insert_default();
                exported.push(image.clone());
                Texture::Exported(TextureId::User(exported.len() as u64 - 1))
            }
        });
        if self.exported.is_none() && self.entries.len() >= KEPT {
            let oldest = self.entries.iter().min_by_key(|(_, entry)| entry.seen);
            if let Some(place) = oldest.map(|(place, _)| *place) {
                self.entries.remove(&place);
            }
        }
        let id = texture.as_ref().map(Texture::id);
        let entry = Entry {
            _bytes: Arc::clone(&image.bytes),
            texture,
            seen: pass,
        };
        self.entries.insert(place(image), entry);
        self.decoded_in = Some(pass);
        id
    }
}
