//! Budgets as customers and staff read them, and the page of a project that a customer hands on.

mod months;
mod status;

use crate::time_report::Scene;
use serde_json::Value;

/// What `/projects/{website}` tells of this month, as JSON.
async fn facts(scene: &mut Scene, query: &str) -> Value {
    let path = format!("/{}/extranet/projects/{}.json{query}", scene.app.fjord(), scene.app.cast.fjord.hansen.website);
    let answer = scene.clara.get(&path).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text());
    answer.json()["facts"].clone()
}

async fn page(scene: &mut Scene, query: &str) -> String {
    let path = format!("/{}/extranet/projects/{}{query}", scene.app.fjord(), scene.app.cast.fjord.hansen.website);
    let answer = scene.clara.get(&path).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text());
    answer.text()
}

/// The website's budgets from now on. `amount` in minor units.
async fn budget(scene: &mut Scene, seconds: i64, amount: i64, monthly: bool) {
    let hansen = scene.app.cast.fjord.hansen;
    let sql = format!(
        "update project set budget_seconds = {seconds}, budget_amount = {amount}, budget_monthly = {monthly}, currency = 'DKK'
         where account_id = '{}' and id = '{}'",
        scene.app.account(),
        hansen.website
    );
    crate::evidence::run(&mut scene.conn, sql).await;
}
