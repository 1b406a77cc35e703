//! The task: a column that a customer has only once it is ticked; and asking by what is hidden.

use super::{Scene, groups, rows};
use crate::evidence::run;
use extranet::domain::visibility::Column;

#[tokio::test]
async fn a_task_is_shown_with_its_phase_to_those_who_may_see_both() {
    let mut scene = Scene::new().await;
    let hansen = scene.app.cast.fjord.hansen;
    let task = scene.task(hansen.website.0, "Wireframes").await;
    let sql = format!(
        "update task set phase_id = (select id from phase where account_id = task.account_id and project_id = task.project_id order by position limit 1)
         where account_id = '{}' and id = '{task}'",
        scene.app.account()
    );
    run(&mut scene.conn, sql).await;
    let mut hour = scene.hour("2026-05-05", "Work");
    hour.task = Some(task);
    let other = scene.hour("2026-05-04", "Work");
    scene.book(&[hour, other]).await;
    scene.allow(&["task", "hours"], "full").await;
    assert_eq!(rows(&scene.json("period=all").await)[0]["task"], "Wireframes");
    assert!(rows(&scene.json("period=all").await)[1]["task"].is_null());
    scene.allow(&["task", "phases", "hours"], "full").await;
    let with = rows(&scene.json("period=all").await)[0]["task"].as_str().expect("a task").to_owned();
    assert!(with.ends_with(" – Wireframes") && with.len() > " – Wireframes".len(), "{with}");
    assert_eq!(groups(&scene.json("period=all&group=task").await)[0]["key"], with.as_str());
    // Hidden it is nowhere, and nobody can ask by it.
    scene.allow(&["hours", "phases", "description", "activity"], "full").await;
    for query in ["period=all", "period=all&merge=all", "period=all&q=Wireframes", "period=all&group=week"] {
        let json = scene.json(query).await;
        assert!(!json.to_string().contains("Wireframes"), "{query}: {json}");
        let page = scene.page(query).await.text().replace("value=\"Wireframes\"", "").replace("q=Wireframes", "");
        assert!(!page.contains("Wireframes") && !page.contains("value=\"task\""), "{query}: {page}");
    }
    for query in ["group=task", "sort=task", "group=task&merge=all"] {
        assert_eq!(scene.status(query).await, 400, "{query}");
    }
}

#[tokio::test]
async fn what_is_hidden_groups_nothing_and_reads_as_what_there_is_not() {
    let mut scene = Scene::new().await;
    let hours = [scene.hour("2026-05-05", "Work"), scene.hour("2026-05-06", "Work")];
    scene.book(&hours).await;
    let all: Vec<&str> = Column::ALL.into_iter().map(Column::key).collect();
    for (group, column) in [("task", "task"), ("employee", "employee"), ("invoice", "invoice")] {
        scene.allow(&all, "full").await;
        for suffix in ["", ".csv", ".json"] {
            let path = scene.path(suffix, &format!("period=all&group={group}"));
            assert_eq!(scene.clara.get(&path).await.status, 200, "{path}");
        }
        assert!(scene.page("period=all").await.text().contains(&format!("<option value=\"{group}\"")));
        let without: Vec<&str> = all.iter().copied().filter(|key| *key != column).collect();
        scene.allow(&without, "full").await;
        for suffix in ["", ".csv", ".json"] {
            for merge in ["none", "all"] {
                let ask = |group: &str| scene.path(suffix, &format!("period=all&merge={merge}&group={group}"));
                let (hidden, unknown) = (ask(group), ask("nonsense"));
                let (hidden, unknown) = (scene.clara.get(&hidden).await, scene.clara.get(&unknown).await);
                assert_eq!(hidden.status, 400, "{group}{suffix}");
                assert_eq!(hidden.steady(), unknown.steady());
            }
        }
        assert!(!scene.page("period=all").await.text().contains(&format!("<option value=\"{group}\"")));
    }
    // Groups show sums of shown columns only.
    scene.allow(&["description"], "full").await;
    let json = scene.json("period=all&group=day").await;
    assert!(
        groups(&json).iter().all(|group| group["totals"].as_object().is_some_and(|totals| totals.is_empty())),
        "{json}"
    );
}
