//! Every key of specs, office files and directories with its Vietnamese alias: one word per idea, the same in every table.

use super::decode::Keys;

/// English key and Vietnamese alias.
pub const KEYS: Keys = Keys(&[
    ("issuer", "co_quan_ban_hanh"),
    ("signer", "nguoi_ky"),
    ("file", "luu"),
    ("phrases", "cum_tu"),
    ("meeting", "cuoc_hop"),
    ("notice", "van_ban"),
    ("conclusion", "ket_luan"),
    ("event", "su_kien"),
    ("topic", "chu_de"),
    ("basis", "can_cu"),
    ("chair", "chu_tri"),
    ("time", "luc"),
    ("room", "tai"),
    ("content", "noi_dung"),
    ("attendees", "thanh_phan"),
    ("duties", "chuan_bi"),
    ("papers", "tai_lieu"),
    ("group", "nhom"),
    ("lead", "dan"),
    ("bodies", "cac_don_vi"),
    ("body", "don_vi"),
    ("person", "nguoi"),
    ("note", "ghi_chu"),
    ("text", "loi_van"),
    ("same_line", "cung_dong"),
    ("assign", "giao"),
    ("propose", "de_nghi"),
    ("request", "yeu_cau"),
    ("task", "viec"),
    ("tasks", "nhiem_vu"),
    ("due", "han"),
    ("bullet", "gach_dau_dong"),
    ("to", "den"),
    ("from", "tu"),
    ("copies", "so_bo"),
    ("form", "dang"),
    ("attended", "du_hop"),
    ("reported", "bao_cao"),
    ("section", "phan"),
    ("heading", "tieu_de"),
    ("label", "danh_so"),
    ("kind", "loai"),
    ("kinds", "cac_loai"),
    ("id", "ma"),
    ("number", "so"),
    ("date", "ngay"),
    ("symbol", "ky_hieu"),
    ("subject", "trich_yeu"),
    ("opening", "mo_dau"),
    ("closing", "ket_thuc"),
    ("recipients", "noi_nhan"),
    ("items", "cac_muc"),
    ("item", "muc"),
    ("own_line", "dong_rieng"),
    ("style", "cach_viet"),
    ("list", "danh_sach"),
    ("add", "them"),
    ("lookup", "tra"),
    ("name", "ten"),
    ("title", "chuc_vu"),
    ("titles", "cac_chuc_vu"),
    ("honorific", "xung_ho"),
    ("standard", "the_thuc"),
    ("parent", "co_quan_chu_quan"),
    ("short", "ten_ngan"),
    ("place", "dia_danh"),
    ("directory", "danh_ba"),
    ("sign", "ky"),
    ("chain", "cac_dong_ky"),
    ("page", "trang"),
    ("deadline", "han_nop"),
    ("margins", "le"),
    ("text_size", "co_chu"),
    ("head_size", "co_quoc_hieu"),
    ("indent", "thut_dong"),
    ("line_spacing", "gian_dong"),
    ("paragraph_gap", "cach_doan"),
    ("top", "tren"),
    ("bottom", "duoi"),
    ("left", "trai"),
    ("right", "phai"),
    ("strip", "bot"),
    ("printed", "ten_in"),
    ("listed", "ten_liet_ke"),
    ("aliases", "ten_khac"),
    ("successor", "ke_thua"),
    ("source", "nguon"),
    ("sure", "do_chac"),
]);

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::KEYS;

    #[test]
    fn no_alias_stands_twice_or_is_another_key() {
        let mut seen = BTreeSet::new();
        for (key, alias) in KEYS.0 {
            assert!(seen.insert(key), "{key}");
            assert!(seen.insert(alias), "{alias}");
        }
    }
}
