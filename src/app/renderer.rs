//! What draws the window, and the window's own properties.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use eframe::{
    CreationContext, NativeOptions,
    egui_wgpu::WgpuSetup,
    wgpu::{DeviceLostReason, PowerPreference},
};
use egui::ViewportBuilder;

use crate::file::Renderer;

/// The renderer that is tried first; the other one steps in if it fails.
///
/// Linux always has OpenGL, in software too, and it starts faster in less memory; remote Windows
/// desktops and plain virtual machines often have OpenGL 1.1, which is too old.
pub(super) const FIRST: Renderer = if cfg!(target_os = "linux") {
    Renderer::Glow
} else {
    Renderer::Wgpu
};

/// The window's icon.
const ICON: &[u8] = include_bytes!("../../assets/touchline.png");

/// Returns the renderer that steps in.
pub(super) fn other(renderer: Renderer) -> Renderer {
    match renderer {
        Renderer::Glow => Renderer::Wgpu,
        Renderer::Wgpu => Renderer::Glow,
    }
}

/// Returns the name that the command line uses.
pub(super) fn name(renderer: Renderer) -> &'static str {
    match renderer {
        Renderer::Glow => "glow",
        Renderer::Wgpu => "wgpu",
    }
}

/// Returns what eframe needs to know.
pub(super) fn options(renderer: Renderer, app_id: &str) -> NativeOptions {
    let mut viewport = ViewportBuilder::default()
        .with_app_id(app_id)
        .with_title("Touchline")
        .with_inner_size([1280.0, 800.0])
        .with_min_inner_size([800.0, 500.0])
        .with_drag_and_drop(true);
    if let Ok(icon) = eframe::icon_data::from_png_bytes(ICON) {
        viewport = viewport.with_icon(icon);
    }
    let mut options = NativeOptions {
        viewport,
        renderer: match renderer {
            Renderer::Glow => eframe::Renderer::Glow,
            Renderer::Wgpu => eframe::Renderer::Wgpu,
        },
        // Settings are in our own file.
        persist_window: false,
        ..NativeOptions::default()
    };
    if let WgpuSetup::CreateNew(setup) = &mut options.wgpu_options.wgpu_setup {
        // A map is drawn now and then: the weaker and cooler chip does.
        setup.power_preference = PowerPreference::from_env().unwrap_or(PowerPreference::LowPower);
    }
    options
}

/// Notes when the graphics card stops working, as after a new driver or a reset: wgpu draws nothing from then on
/// and says so nowhere else.
pub(super) fn watch(creation: &CreationContext<'_>, lost: &Arc<AtomicBool>) {
    let Some(state) = &creation.wgpu_render_state else {
        return;
    };
    let (lost, ctx) = (Arc::clone(lost), creation.egui_ctx.clone());
    state
        .device
        .set_device_lost_callback(move |reason, _message| {
            // The window itself destroys it at its end.
            if reason == DeviceLostReason::Unknown {
                lost.store(true, Ordering::Relaxed);
                ctx.request_repaint();
            }
        });
}
