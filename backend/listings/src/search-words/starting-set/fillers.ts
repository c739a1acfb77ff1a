/** Words that say nothing about goods. */
export const fillers = `
mua | bán | cần mua | muốn mua | tìm | tìm mua | cần tìm | đặt | đặt mua | đặt hàng | ship | giao | giao hàng | giá | giá rẻ | rẻ | giá tốt | bao nhiêu | bao nhiêu tiền | giá bao nhiêu | mua ở đâu | ở đâu | ở đâu bán | chỗ nào bán
ngon | ngon nhất | loại ngon | loại ngon nhất | loại 1 | loại một | loại | tốt | tốt nhất | xịn | chuẩn | chính gốc | chính hãng | xịn xò | thật | nguyên chất | đảm bảo | uy tín | chất lượng cao | cao cấp | nổi tiếng | mới | mới nhất | hot | ngon bổ rẻ
đặc sản | sản phẩm | mặt hàng | hàng | món | đồ | thứ | các loại | những | các | cho | của | và | với | ở | tại | từ | có | là | tôi | mình | em | anh | chị | ơi | ạ | nhé | không | này | kia | gì | nào | online | quê | nhà làm | tự làm | vùng | miền
htx | hợp tác xã | tổ hợp tác | hộ | gian hàng | cửa hàng | shop | chợ | chợ phiên | ocop | vietgap
quả | trái | con | cân | kg | ký | kí | lạng | gói | hộp | lọ | chai | túi | bó | combo | set | cái | chiếc | nguyên con
buy | best | good | cheap | price | fresh | local | specialty | specialties | vietnam | vietnamese | from | of | the | and | with | for | in | a | an | to | product | products | food
`
