//! Staff who look through Dan's eyes see everything themselves; what is hidden from Dan is nowhere below the preview.

use super::columns::found;
use super::crawl::{addresses, crawl};
use super::world::{World, never};
use crate::evidence::enter;
use extranet::base::words::Lang;
use extranet::domain::demo::canary::HIDDEN_FROM_DAN;
use extranet::domain::visibility::Column;

#[tokio::test]
async fn what_is_hidden_from_a_sign_in_is_nowhere_in_its_preview() {
    let mut world = World::new().await;
    let hansen = world.app.cast.fjord.hansen;
    let mut alma = enter(&world.app, "alma").await;
    let home = format!("/{}/admin/preview/{}", world.app.fjord(), hansen.dan.login);
    let projects = [hansen.website, hansen.app, hansen.zebrafinch].map(|id| id.to_string());
    let invoices = [hansen.invoices.overdue, hansen.invoices.sent, hansen.invoices.draft].map(|id| id.to_string());
    let (mut checked, mut wrong) = (0, Vec::new());
    for shown in [Column::ALL.to_vec(), Vec::new()] {
        world.show(&shown, Lang::Da).await;
        let surfaces = crawl(&mut alma, &home, addresses(&home, &projects, &invoices, shown.is_empty())).await;
        assert!(surfaces.iter().filter(|surface| surface.status == 200).count() > 40);
        if !shown.is_empty() {
            let seen = |column| surfaces.iter().any(|surface| found(&world, column, surface).is_some());
            assert!(Column::ALL.into_iter().all(seen), "what is shown to Dan is in the preview");
        }
        for surface in &surfaces {
            let hidden = Column::ALL.into_iter().filter(|column| !shown.contains(column));
            let told = hidden.filter_map(|column| found(&world, column, surface));
            let words = never().into_iter().chain([HIDDEN_FROM_DAN]).filter(|word| surface.text.contains(word));
            let both: Vec<String> = told.chain(words.map(str::to_owned)).collect();
            checked += 1;
            wrong.extend(both.into_iter().map(|canary| format!("{canary} at {}", surface.address)));
        }
    }
    println!("surfaces of a preview checked {checked}, canaries found {}", wrong.len());
    assert!(checked > 100 && wrong.is_empty(), "{}", wrong.join("\n"));
}
