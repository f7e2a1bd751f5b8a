//! The paragraph styles of the parts: their identifiers in the file, and their names as the typist reads them in Word.

use crate::write::pdf::layout::parts::Part;

/// Identifier and name of a part's style. Issued files are edited by hand: neither ever changes.
pub(super) const fn style(part: Part) -> (&'static str, &'static str) {
    match part {
        Part::Parent => ("CoQuanChuQuan", "Cơ quan chủ quản"),
        Part::Issuer => ("CoQuanBanHanh", "Cơ quan ban hành"),
        Part::IssuerSigns => ("DauDuoiCoQuan", "Dấu dưới tên cơ quan"),
        Part::NationalName => ("QuocHieu", "Quốc hiệu, tiêu đề"),
        Part::Motto => ("TieuNgu", "Tiêu ngữ"),
        Part::Number => ("SoKyHieu", "Số, ký hiệu"),
        Part::PlaceDate => ("DiaDanhThoiGian", "Địa danh, thời gian"),
        Part::LetterSubject => ("TrichYeuCongVan", "Trích yếu công văn"),
        Part::Draft => ("DuThao", "Dự thảo"),
        Part::Urgency => ("MucDoKhan", "Mức độ khẩn"),
        Part::Title => ("TenLoai", "Tên loại văn bản"),
        Part::Subject => ("TrichYeu", "Trích yếu"),
        Part::SubjectSigns => ("DauDuoiTrichYeu", "Dấu dưới trích yếu"),
        Part::AddresseesLabel => ("KinhGui", "Kính gửi"),
        Part::Addressee => ("NoiKinhGui", "Nơi kính gửi"),
        Part::Paragraph => ("NoiDung", "Nội dung"),
        Part::Heading => ("DeMuc", "Đề mục"),
        Part::RecipientsHeading => ("NoiNhan", "Nơi nhận"),
        Part::Recipient => ("DongNoiNhan", "Dòng nơi nhận"),
        Part::Drafter => ("NguoiSoanThao", "Ký hiệu người soạn thảo"),
        Part::Authority => ("QuyenHan", "Quyền hạn, chức vụ"),
        Part::SignerTitle => ("ChucVu", "Chức vụ dưới quyền hạn"),
        Part::OtherTitle => ("ChucDanhKhac", "Chức danh khác của người ký"),
        Part::Name => ("HoTen", "Họ tên người ký"),
        Part::Contact => ("DiaChiCoQuan", "Địa chỉ cơ quan"),
        Part::AnnexLabel => ("PhuLuc", "Phụ lục"),
        Part::AnnexTitle => ("TenPhuLuc", "Tên phụ lục"),
        Part::AnnexReference => ("KemTheo", "Kèm theo văn bản"),
        Part::AnnexSigns => ("DauDuoiPhuLuc", "Dấu dưới tên phụ lục"),
        Part::TableHead => ("DauBang", "Đầu bảng"),
        Part::TableText => ("OBang", "Ô bảng"),
        Part::TableNumber => ("OSo", "Ô số"),
        Part::PageNumber => ("SoTrang", "Số trang"),
    }
}

/// Style of the paragraph that Word wants after a last table.
pub(super) const AFTER_TABLE: (&str, &str) = ("SauBang", "Sau bảng");
