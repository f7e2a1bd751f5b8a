//! Tasks of a conclusion: who, by when, and whether they learn of it.

use super::{bad, findings, found, marked, silent};
use crate::support::repository::told;

const TEXT: &str = "text = \"Thống nhất danh mục.\"\n";

/// A conclusion with one section more.
fn concluded(section: &str) -> String {
    format!("{TEXT}\n[[conclusion.section]]\n{section}\n")
}

#[test]
fn deadline_without_an_owner_is_found() {
    let tasks = |task: &str| concluded(&format!("heading = \"Mốc thời gian\"\ntasks = [\n  {task}\n]"));
    for task in [
        "{ task = \"hoàn thành hồ sơ, báo cáo UBND tỉnh\", due = \"30/4/2025\" }, #~ M606",
        "{ task = \"điều chỉnh cục bộ quy hoạch\", due = \"30/4/2025\" }, #~ M606\n  { task = \"sơ kết\", due = \"5/2025\" },",
        "{ assign = { name = \"Các cơ quan, đơn vị liên quan\" }, task = \"rà soát\", due = \"30/4/2025\" }, #~ M606",
    ] {
        bad(&[(TEXT, &tasks(task))]);
    }
    for task in [
        "{ assign = \"Sở Tài chính\", task = \"hoàn thành hồ sơ\", due = \"30/4/2025\" },",
        "{ task = \"Sở Tài chính hoàn thành hồ sơ\", due = \"30/4/2025\" },",
        "{ task = \"giao đồng chí Nguyễn Văn C hoàn thành hồ sơ\", due = \"30/4/2025\" },",
        "{ task = \"Trạm Y tế xã lập danh sách\", due = \"30/4/2025\" },",
        "{ task = \"Các thôn tổng vệ sinh\", due = \"30/4/2025\" },",
        "{ task = \"Kế toán xã thẩm định dự toán\", due = \"30/4/2025\" },",
        "{ task = \"Bí thư Đoàn Thanh niên xã lập kế hoạch\", due = \"30/4/2025\" },",
        "{ task = \"hoàn thành hồ sơ, báo cáo UBND tỉnh\" },",
        "{ assign = { name = \"Các cơ quan dự họp\" }, task = \"cho ý kiến\", due = \"30/4/2025\" },",
        "{ assign = \"Sở Tài chính\", task = \"hai việc sau:\" },\n  { task = \"lập hồ sơ\", due = \"30/4/2025\" },",
    ] {
        silent(&[(TEXT, &tasks(task))]);
    }
    let headed = "heading = \"Sở Tài chính\"\ntasks = [{ task = \"hoàn thành hồ sơ\", due = \"30/4/2025\" }]";
    silent(&[(TEXT, &concluded(headed))]);
}

#[test]
fn tasks_without_a_deadline_are_counted_once() {
    let dated = "{ assign = \"Sở Tài chính\", task = \"lập hồ sơ\", due = \"30/4/2025\" },";
    let tasks = |rest: &str| concluded(&format!("tasks = [\n  {dated}\n  {dated}\n  {dated}\n  {rest}\n]"));
    let other = "{ assign = \"Sở Xây dựng\", task = \"hoàn thiện thiết kế\" },";
    bad(&[(TEXT, &tasks(&format!("{other} #~ M607")))]);
    // Where fewer have a deadline than seven of ten, the others are no oversight.
    silent(&[(TEXT, &tasks(&format!("{other}\n  {other}")))]);
    for right in [
        "{ assign = \"Sở Xây dựng\", task = \"hoàn thiện thiết kế\", cycle = \"hằng quý\" },",
        "{ assign = \"Sở Xây dựng\", task = \"hoàn thiện thiết kế trong quý II\" },",
        "{ assign = \"Sở Xây dựng\", task = \"theo dõi, đôn đốc việc thực hiện\" },",
        "{ assign = \"Sở Xây dựng\", task = \"gửi hồ sơ\", deliver = { to = \"UBND tỉnh\", due = \"20/4/2025\" } },",
    ] {
        silent(&[(TEXT, &tasks(right))]);
    }
    // Where no task has a deadline, none is missing.
    silent(&[(TEXT, &concluded(&format!("tasks = [\n  {other}\n  {other}\n]")))]);
    let headed = format!("heading = \"Việc làm trước ngày 30/4/2025\"\ntasks = [{}]", other.trim_end_matches(','));
    silent(&[(TEXT, &format!("{}{}", tasks(""), concluded(&headed).replacen(TEXT, "", 1)))]);
}

#[test]
fn task_for_a_body_that_never_learns_of_it_is_found() {
    let attended = "attended = \"as-invited\"\n";
    let task = |mark: &str| {
        let tasks = format!("tasks = [\n  {{ assign = \"Sở Nội vụ\", task = \"báo cáo\" }},{mark}\n]");
        format!("{attended}{}", concluded(&tasks))
    };
    let recipients = "recipients = [\"Như thành phần dự họp\", \"TT Tỉnh ủy\"]";
    bad(&[(TEXT, &task(" #~ M615"))]);
    for to in ["Sở Nội vụ", "Các sở, ban, ngành", "Các cơ quan liên quan", "Sở, ban, ngành tỉnh", "65 xã, phường"]
    {
        silent(&[(TEXT, &task("")), (recipients, &format!("recipients = [\"{to}\"]"))]);
    }
    let elsewhere = task("").replace(attended, "attended = \"Dự họp có lãnh đạo các sở.\"\n");
    silent(&[(TEXT, &elsewhere)]);
    silent(&[(TEXT, &task("").replace("\"Sở Nội vụ\"", "\"VP UBND tỉnh\""))]);
    silent(&[(TEXT, &task("").replace("\"Sở Nội vụ\"", "\"Sở Xây dựng\""))]);
    silent(&[(TEXT, &task("").replace("\"Sở Nội vụ\"", "{ name = \"Các đơn vị có dự án\" }"))]);
}

#[test]
fn task_of_a_letter_for_a_body_that_does_not_receive_it_is_found() {
    let letter = |bodies: &str, recipients: &str, task: &str| {
        format!(
            "issuer = \"ubnd-tinh-lang-son\"\nsigner = {{ name = \"Nguyễn Văn A\", title = \"Chủ tịch\", chain = [\"Chủ tịch\"] }}\n\
             file = \"TH\"\n[[notice]]\nkind = \"cong-van\"\ndate = \"11/3/2025\"\nsubject = \"rà soát hồ sơ\"\n\
             opening = \"UBND tỉnh yêu cầu như sau:\"\n\
             addressees = [{{ group = \"so\", bodies = [{bodies}] }}]\nrecipients = [\"Như trên\", {recipients}]\n\
             [[notice.section]]\ntasks = [\n{task}\n]\n"
        )
    };
    let (two, task) = ("\"Sở Tài chính\", \"Sở Xây dựng\"", "{ assign = \"Sở Nội vụ\", task = \"báo cáo\" },");
    let wrong = letter(two, "\"Các phòng: TH, KT\"", &format!("{task} #~ M615"));
    assert_eq!(found("a.toml", &wrong), marked(&wrong), "{}", told(&findings("a.toml", &wrong)));
    let named = task.replace("\"Sở Nội vụ\"", "{ name = \"Các đơn vị có dự án\" }");
    for right in [
        letter("\"Sở Tài chính\", \"Sở Nội vụ\"", "\"Các phòng: TH, KT\"", task),
        letter(two, "\"Sở Nội vụ\"", task),
        letter(two, "\"Các sở, ban, ngành\"", task),
        letter("\"Sở Tài chính\", { name = \"các đơn vị liên quan\" }", "\"Các phòng: TH, KT\"", task),
        letter(two, "\"Các phòng: TH, KT\"", &named),
    ] {
        assert_eq!(told(&findings("a.toml", &right)), "", "{right}");
    }
}
