use std::sync::Arc;

use egui::epaint::{Mesh, Vertex};
use egui::{Color32, Pos2, Shape, TextureId, pos2};

use super::{HALF_RED, RED, WHITE, check_pixels, check_refused};
use crate::export::tests::{body, pixels, plain};

/// A mesh of separate triangles, as careless code would build it.
fn mesh(triangles: &[[Pos2; 3]], color: Color32) -> Shape {
    let mut mesh = Mesh::default();
    for triangle in triangles {
        let first = mesh.vertices.len() as u32;
        for &corner in triangle {
            mesh.colored_vertex(corner, color);
        }
        mesh.add_triangle(first, first + 1, first + 2);
    }
    Shape::Mesh(Arc::new(mesh))
}

/// The triangles between two lines, as `egui_plot` makes its filled areas.
fn between(xs: &[f32], upper: &[f32], lower: &[f32]) -> Vec<[Pos2; 3]> {
    let point = |ys: &[f32], i: usize| pos2(xs[i], ys[i]);
    (0..xs.len() - 1)
        .flat_map(|i| {
            [
                [point(upper, i), point(lower, i), point(upper, i + 1)],
                [point(lower, i), point(lower, i + 1), point(upper, i + 1)],
            ]
        })
        .collect()
}

fn loops(shape: &Shape) -> usize {
    body(&plain(vec![shape.clone()])).matches('Z').count()
}

#[test]
fn an_area_is_one_loop_without_inner_edges() {
    let xs = [10.0, 50.0, 90.0, 130.0];
    let area = mesh(&between(&xs, &[20.0; 4], &[60.0; 4]), HALF_RED);
    let text = body(&plain(vec![area.clone()]));
    assert_eq!(loops(&area), 1);
    assert_eq!(
        text.matches('L').count(),
        7,
        "the eight outer vertices: {text}"
    );
    // No seam: every pixel inside has the same colour.
    let image = pixels(&plain(vec![area]), 3.3);
    let inside = image
        .enumerate_pixels()
        .filter(|(x, y, _)| (40..420).contains(x) && (70..190).contains(y));
    let first = image.get_pixel(200, 100);
    assert!(inside.into_iter().all(|(_, _, pixel)| pixel == first));
}

#[test]
fn crossing_curves_are_filled_on_both_sides() {
    let xs = [10.0, 60.0, 110.0, 160.0];
    let triangles = between(&xs, &[20.0, 20.0, 80.0, 80.0], &[80.0, 80.0, 20.0, 20.0]);
    let area = mesh(&triangles, Color32::RED);
    let points = [
        (30, 50, RED),
        (140, 50, RED),
        (85, 25, WHITE),
        (85, 75, WHITE),
        (66, 50, RED),
    ];
    check_pixels(area, &points);
}

#[test]
fn touching_areas_are_several_loops() {
    let xs = [10.0, 60.0, 110.0, 160.0, 190.0];
    let triangles = between(
        &xs,
        &[20.0, 50.0, 50.0, 50.0, 20.0],
        &[80.0, 50.0, 50.0, 50.0, 80.0],
    );
    let area = mesh(&triangles, Color32::RED);
    assert_eq!(loops(&area), 2);
    check_pixels(area, &[(15, 50, RED), (85, 50, WHITE), (185, 50, RED)]);
}

#[test]
fn a_hole_stays_open() {
    let ring: Vec<[Pos2; 3]> = [(10.0, 10.0, 90.0, 30.0), (10.0, 70.0, 90.0, 90.0)]
        .into_iter()
        .chain([(10.0, 30.0, 30.0, 70.0), (70.0, 30.0, 90.0, 70.0)])
        .flat_map(|(left, top, right, bottom)| between(&[left, right], &[top; 2], &[bottom; 2]))
        .collect();
    let points = [
        (50, 20, RED),
        (20, 50, RED),
        (50, 50, WHITE),
        (80, 80, RED),
        (95, 50, WHITE),
    ];
    check_pixels(mesh(&ring, Color32::RED), &points);
}

#[test]
fn overlapping_and_repeated_and_ill_turned_triangles_leave_no_hole() {
    let big = [pos2(10.0, 10.0), pos2(90.0, 10.0), pos2(50.0, 90.0)];
    let small = [pos2(40.0, 20.0), pos2(60.0, 20.0), pos2(50.0, 40.0)];
    check_pixels(
        mesh(&[big, small], Color32::RED),
        &[(50, 30, RED), (50, 60, RED)],
    );
    check_pixels(mesh(&[big, big], Color32::RED), &[(50, 30, RED)]);
    // Two neighbours that turn in different directions.
    let right = [pos2(50.0, 90.0), pos2(90.0, 10.0), pos2(130.0, 90.0)];
    let [a, b, c] = right;
    for neighbour in [[a, b, c], [c, b, a]] {
        let shape = mesh(&[big, neighbour], Color32::RED);
        check_pixels(shape, &[(50, 30, RED), (90, 70, RED), (130, 20, WHITE)]);
    }
    // Three triangles at one edge.
    let fan = [
        big,
        right,
        [pos2(50.0, 90.0), pos2(90.0, 10.0), pos2(160.0, 50.0)],
    ];
    check_pixels(
        mesh(&fan, Color32::RED),
        &[(50, 30, RED), (90, 70, RED), (120, 50, RED)],
    );
}

#[test]
fn textures_and_gradients_are_refused() {
    let corners = [pos2(1.0, 1.0), pos2(9.0, 1.0), pos2(5.0, 9.0)];
    let change = |change: &dyn Fn(&mut Mesh)| {
        let Shape::Mesh(mesh) = mesh(&[corners], Color32::RED) else {
            unreachable!();
        };
        let mut mesh = Arc::unwrap_or_clone(mesh);
        change(&mut mesh);
        Shape::Mesh(Arc::new(mesh))
    };
    let image = change(&|mesh| mesh.texture_id = TextureId::User(3));
    check_refused(image, "a textured mesh");
    let glyph = change(&|mesh| mesh.vertices[0].uv = pos2(0.5, 0.5));
    check_refused(glyph, "a textured mesh");
    let gradient = change(&|mesh| mesh.vertices[0].color = Color32::BLUE);
    check_refused(gradient, "a mesh of several colours");
    let broken = change(&|mesh| mesh.indices[0] = 99);
    check_refused(broken, "a broken mesh");
    let nowhere = change(&|mesh| {
        mesh.vertices[0] = Vertex::untextured(pos2(f32::NAN, 0.0), Color32::RED);
    });
    check_refused(nowhere, "not a number");
}
