//! Moves a whole picture.

use egui::Vec2;

use super::{CardKind, EmotionLayout, MapLayout, MultipleLayout, TextBlock};

impl MapLayout {
    /// Moves everything but the page.
    pub(super) fn translate(&mut self, by: Vec2) {
        let Self {
            sheet,
            header,
            stages,
            boundaries,
            columns,
            lanes,
            cards,
            emotion,
            strips,
            gap_lists,
            multiples,
            rule,
            legend,
            // The page is what the picture moves on.
            page: _page,
        } = self;
        *sheet = sheet.translate(by);
        shift(&mut header.title, by);
        for line in &mut header.lines {
            shift(line, by);
        }
        for stage in stages {
            stage.rect = stage.rect.translate(by);
            shift(&mut stage.name, by);
        }
        for (x, top, bottom) in boundaries {
            *x += by.x;
            *top += by.y;
            *bottom += by.y;
        }
        for column in columns {
            column.left += by.x;
            column.right += by.x;
        }
        for lane in lanes {
            lane.rect = lane.rect.translate(by);
            shift(&mut lane.name, by);
        }
        for card in cards {
            card.rect = card.rect.translate(by);
            for text in &mut card.texts {
                shift(text, by);
            }
            shift_kind(&mut card.kind, by);
        }
        if let Some(emotion) = emotion {
            emotion.translate(by);
        }
        for part in strips.iter_mut().flat_map(|strip| &mut strip.parts) {
            part.rect = part.rect.translate(by);
        }
        for list in gap_lists {
            list.bar = list.bar.translate(by);
            shift(&mut list.heading, by);
            for line in &mut list.lines {
                shift(line, by);
            }
        }
        for multiple in multiples {
            multiple.translate(by);
        }
        if let Some((left, right, y)) = rule {
            *left += by.x;
            *right += by.x;
            *y += by.y;
        }
        for entry in legend {
            entry.centre += by;
            shift(&mut entry.text, by);
        }
    }
}

impl MultipleLayout {
    fn translate(&mut self, by: Vec2) {
        let Self {
            rect,
            name,
            basis,
            columns,
            touchpoints,
            emotion,
            // Words stand nowhere.
            said: _said,
        } = self;
        *rect = rect.translate(by);
        for text in [name, basis].into_iter().chain(touchpoints) {
            shift(text, by);
        }
        for column in columns {
            column.left += by.x;
            column.right += by.x;
        }
        emotion.translate(by);
    }
}

impl EmotionLayout {
    fn translate(&mut self, by: Vec2) {
        let Self {
            plot,
            levels,
            measured,
            assumed,
            hatch,
            marks,
            diamonds,
            gaps,
            overlays,
            labels,
        } = self;
        *plot = plot.translate(by);
        for level in levels {
            level.y += by.y;
            level.face += by;
            shift(&mut level.text, by);
            if let Some(text) = &mut level.own {
                shift(text, by);
            }
            if let Some(star) = &mut level.star {
                *star += by;
            }
        }
        for line in measured.iter_mut().chain(assumed) {
            line.shift(f64::from(by.x));
        }
        for point in hatch.iter_mut().flat_map(|stroke| &mut stroke.ends) {
            *point += by;
        }
        for mark in marks {
            mark.centre += by;
            if let Some(whisker) = &mut mark.whisker {
                whisker.top += by.y;
                whisker.bottom += by.y;
            }
        }
        for diamond in diamonds.iter_mut() {
            diamond.centre += by;
        }
        for gap in gaps {
            gap.x += by.x;
            gap.assumed += by.y;
            gap.measured += by.y;
            gap.pill = gap.pill.translate(by);
            shift(&mut gap.text, by);
        }
        for overlay in overlays {
            for mark in &mut overlay.marks {
                mark.centre += by;
            }
            for line in &mut overlay.lines {
                line.shift(f64::from(by.x));
            }
        }
        for label in labels {
            label.rect = label.rect.translate(by);
            for text in &mut label.texts {
                shift(text, by);
            }
            if let Some(star) = &mut label.star {
                *star += by;
            }
        }
    }
}

fn shift_kind(kind: &mut CardKind, by: Vec2) {
    match kind {
        CardKind::Touchpoint {
            flag: Some((rect, text)),
        } => {
            *rect = rect.translate(by);
            shift(text, by);
        }
        CardKind::Image { frame, .. } => *frame = frame.translate(by),
        CardKind::PainPoint {
            severity: Some((_, at)),
        }
        | CardKind::Highlight { star: at }
        | CardKind::Measure { mark: at, .. } => *at += by,
        CardKind::Touchpoint { flag: None }
        | CardKind::PainPoint { severity: None }
        | CardKind::Thought
        | CardKind::Opportunity
        | CardKind::Backstage
        | CardKind::Cell => {}
    }
}

fn shift(text: &mut TextBlock, by: Vec2) {
    text.rect = text.rect.translate(by);
    for row in &mut text.rows {
        row.baseline += by;
    }
}
