//! Any shapes as a picture: refused, or an SVG that can be read, is the same each time and has only numbers
//! where numbers belong.

#![no_main]

use std::sync::{Arc, LazyLock};

use egui::{
    Color32, Context, CornerRadius, FontFamily, FontId, Mesh, Pos2, RawInput, Rect, Shape, Stroke,
    StrokeKind, TextureId, Ui, Vec2,
    emath::TSTransform,
    epaint::{
        BandPoint, BandShape, Brush, CircleShape, ClippedShape, ColorMode, CubicBezierShape,
        EllipseShape, PathShape, PathStroke, QuadraticBezierShape, RectShape, TextShape, Vertex,
    },
    pos2,
    text::{LayoutJob, TextFormat},
    vec2,
};
use libfuzzer_sys::{
    arbitrary::{Result, Unstructured},
    fuzz_target,
};
use touchline::{
    export::{Drawing, Faces, Picture, svg},
    layout::semibold,
};

/// Lays text out; parsing the fonts for each input would take most of the time.
static CONTEXT: LazyLock<Context> = LazyLock::new(|| {
    let context = Context::default();
    context.set_fonts(Faces::bundled().definitions());
    context
});
static FACES: LazyLock<Faces> = LazyLock::new(Faces::bundled);

fuzz_target!(|bytes: &[u8]| {
    let Ok(picture) = picture(&mut Unstructured::new(bytes)) else {
        return;
    };
    let text = match svg(&picture) {
        Ok(text) => text,
        Err(error) => {
            assert!(!error.to_string().is_empty());
            return;
        }
    };
    assert_eq!(svg(&picture).ok().as_ref(), Some(&text));
    let drawn = ["<path", "<rect", "<circle", "<ellipse", "<g ", "<svg"];
    for line in text.lines() {
        if drawn.iter().any(|element| line.starts_with(element)) {
            assert!(!line.contains("NaN") && !line.contains("inf"), "{line}");
        }
    }
    Drawing::parse(&text, &FACES).expect("an SVG that can be read");
});

fn picture(input: &mut Unstructured<'_>) -> Result<Picture> {
    let size = vec2(
        f32::from(input.int_in_range(1..=2_000_u16)?),
        f32::from(input.int_in_range(1..=2_000_u16)?),
    );
    let (title, background) = (input.arbitrary()?, color(input)?);
    let mut shapes = Ok(Vec::new());
    let output = CONTEXT.run_ui(RawInput::default(), |ui| shapes = clipped_shapes(ui, input));
    output.drop_without_applying_deltas();
    Ok(Picture {
        shapes: shapes?,
        images: Vec::new(),
        size,
        background,
        title,
        language: "en".to_owned(),
        faces: FACES.clone(),
    })
}

fn clipped_shapes(ui: &Ui, input: &mut Unstructured<'_>) -> Result<Vec<ClippedShape>> {
    let mut shapes = Vec::new();
    while !input.is_empty() && shapes.len() < 64 {
        shapes.push(ClippedShape {
            clip_rect: if input.ratio(1, 4)? {
                rect(input)?
            } else {
                Rect::EVERYTHING
            },
            shape: shape(ui, input, 0)?,
            transform_after_tessellation: if input.ratio(1, 32)? {
                TSTransform::from_scaling(number(input)?)
            } else {
                TSTransform::IDENTITY
            },
        });
    }
    Ok(shapes)
}

fn shape(ui: &Ui, input: &mut Unstructured<'_>, depth: usize) -> Result<Shape> {
    Ok(match input.int_in_range(0..=11)? {
        0 if depth < 4 => {
            let length = input.int_in_range(0..=4)?;
            let inner = (0..length).map(|_| shape(ui, input, depth + 1));
            Shape::Vec(inner.collect::<Result<_>>()?)
        }
        1 => Shape::Circle(CircleShape {
            center: point(input)?,
            radius: number(input)?,
            fill: color(input)?,
            stroke: stroke(input)?,
        }),
        2 => Shape::Ellipse(EllipseShape {
            center: point(input)?,
            radius: vector(input)?,
            fill: color(input)?,
            stroke: stroke(input)?,
            angle: number(input)?,
        }),
        3 => Shape::LineSegment {
            points: [point(input)?, point(input)?],
            stroke: stroke(input)?,
        },
        4 => Shape::Path(PathShape {
            points: points(input)?,
            closed: input.arbitrary()?,
            fill: color(input)?,
            stroke: path_stroke(input)?,
        }),
        5 => band(input)?,
        6 => rectangle(input)?,
        7 => text(ui, input)?,
        8 => mesh(input)?,
        9 => Shape::QuadraticBezier(QuadraticBezierShape {
            points: [point(input)?, point(input)?, point(input)?],
            closed: input.arbitrary()?,
            fill: color(input)?,
            stroke: path_stroke(input)?,
        }),
        10 => Shape::CubicBezier(CubicBezierShape {
            points: [point(input)?, point(input)?, point(input)?, point(input)?],
            closed: input.arbitrary()?,
            fill: color(input)?,
            stroke: path_stroke(input)?,
        }),
        _ => Shape::Noop,
    })
}

fn band(input: &mut Unstructured<'_>) -> Result<Shape> {
    let length = input.int_in_range(0..=12)?;
    let points = (0..length).map(|_| band_point(input));
    Ok(Shape::Band(BandShape {
        points: points.collect::<Result<_>>()?,
        fill: color(input)?,
        stroke: stroke(input)?,
        stroke_kind: stroke_kind(input)?,
        angle: number(input)?,
    }))
}

fn band_point(input: &mut Unstructured<'_>) -> Result<BandPoint> {
    let x = number(input)?;
    Ok(BandPoint::new(x, number(input)?..=number(input)?))
}

fn rectangle(input: &mut Unstructured<'_>) -> Result<Shape> {
    let [nw, ne, sw, se]: [u8; 4] = input.arbitrary()?;
    Ok(Shape::Rect(RectShape {
        corner_radius: CornerRadius { nw, ne, sw, se },
        blur_width: if input.ratio(1, 16)? {
            number(input)?
        } else {
            0.0
        },
        brush: input.ratio(1, 32)?.then(|| {
            Arc::new(Brush {
                fill_texture_id: TextureId::default(),
                uv: Rect::ZERO,
            })
        }),
        angle: number(input)?,
        ..RectShape::new(
            rect(input)?,
            0,
            color(input)?,
            stroke(input)?,
            stroke_kind(input)?,
        )
    }))
}

fn text(ui: &Ui, input: &mut Unstructured<'_>) -> Result<Shape> {
    let mut job = LayoutJob::default();
    job.wrap.max_width = f32::from(input.int_in_range(1..=400_u16)?);
    for _ in 0..input.int_in_range(0..=3)? {
        let family = if input.arbitrary()? {
            FontFamily::Proportional
        } else {
            semibold()
        };
        let format = TextFormat {
            font_id: FontId::new(*input.choose(&[4.0, 12.5, 40.0])?, family),
            color: color(input)?,
            background: color(input)?,
            italics: input.arbitrary()?,
            underline: stroke(input)?,
            strikethrough: stroke(input)?,
            ..TextFormat::default()
        };
        job.append(input.arbitrary()?, 0.0, format);
    }
    Ok(Shape::Text(TextShape {
        underline: stroke(input)?,
        override_text_color: if input.arbitrary()? {
            Some(color(input)?)
        } else {
            None
        },
        opacity_factor: if input.ratio(1, 4)? {
            number(input)?
        } else {
            1.0
        },
        angle: number(input)?,
        ..TextShape::new(
            point(input)?,
            ui.fonts_mut(|fonts| fonts.layout_job(job)),
            color(input)?,
        )
    }))
}

fn mesh(input: &mut Unstructured<'_>) -> Result<Shape> {
    let one_color = color(input)?;
    let mut mesh = Mesh::default();
    for _ in 0..input.int_in_range(0..=16)? {
        let color = if input.ratio(1, 16)? {
            color(input)?
        } else {
            one_color
        };
        mesh.vertices.push(Vertex {
            pos: point(input)?,
            uv: egui::epaint::WHITE_UV,
            color,
        });
    }
    // Mostly within the mesh, and not always three at a time.
    for _ in 0..input.int_in_range(0..=48)? {
        mesh.indices.push(input.int_in_range(0..=16)?);
    }
    if input.ratio(1, 32)? {
        mesh.texture_id = TextureId::User(1);
    }
    Ok(Shape::mesh(mesh))
}

/// Mostly a place on the picture, sometimes what no place can be.
fn number(input: &mut Unstructured<'_>) -> Result<f32> {
    Ok(match input.int_in_range(0..=31)? {
        0 => input.arbitrary()?,
        1 => *input.choose(&[
            f32::NAN,
            f32::INFINITY,
            f32::NEG_INFINITY,
            f32::MAX,
            f32::MIN_POSITIVE,
            -0.0,
            1e-30,
            1e30,
        ])?,
        2 => 0.0,
        _ => f32::from(input.arbitrary::<i16>()?) / 16.0,
    })
}

fn point(input: &mut Unstructured<'_>) -> Result<Pos2> {
    Ok(pos2(number(input)?, number(input)?))
}

fn vector(input: &mut Unstructured<'_>) -> Result<Vec2> {
    Ok(vec2(number(input)?, number(input)?))
}

fn points(input: &mut Unstructured<'_>) -> Result<Vec<Pos2>> {
    let length = input.int_in_range(0..=12)?;
    (0..length).map(|_| point(input)).collect()
}

fn rect(input: &mut Unstructured<'_>) -> Result<Rect> {
    Ok(Rect::from_min_max(point(input)?, point(input)?))
}

fn color(input: &mut Unstructured<'_>) -> Result<Color32> {
    let [r, g, b, a]: [u8; 4] = input.arbitrary()?;
    Ok(match input.int_in_range(0..=7)? {
        0 => Color32::from_rgba_premultiplied(r, g, b, a),
        1 => Color32::TRANSPARENT,
        2 => Color32::PLACEHOLDER,
        3 => Color32::from_rgba_unmultiplied(r, g, b, a),
        _ => Color32::from_rgb(r, g, b),
    })
}

fn stroke(input: &mut Unstructured<'_>) -> Result<Stroke> {
    Ok(Stroke::new(number(input)?, color(input)?))
}

fn stroke_kind(input: &mut Unstructured<'_>) -> Result<StrokeKind> {
    let kinds = [StrokeKind::Inside, StrokeKind::Middle, StrokeKind::Outside];
    input.choose(&kinds).copied()
}

fn path_stroke(input: &mut Unstructured<'_>) -> Result<PathStroke> {
    let solid = color(input)?;
    Ok(PathStroke {
        width: number(input)?,
        color: if input.ratio(1, 32)? {
            ColorMode::UV(Arc::new(move |_, _| solid))
        } else {
            ColorMode::Solid(solid)
        },
        kind: stroke_kind(input)?,
    })
}
