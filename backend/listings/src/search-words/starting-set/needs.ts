/** Needs and occasions, with the goods that serve them. What goods do to the body is claimed of none. */
export const needs = `
quà tết | quà tet | biếu tết | tết | đồ tết | hàng tết | lễ tết | sắm tết > bánh chưng, chè kho, mật ong, trâu gác bếp, chè shan tuyết, trà đinh, trà xanh, lợn hun khói, hồng hạc, bưởi, cam canh, quýt, gạo nếp, hạt dổi, rượu cần, bánh gạo rang, đông trùng hạ thảo
quà biếu | quà tặng | biếu | tặng | quà cao cấp | biếu sếp | quà biếu sếp > mật ong, trâu gác bếp, chè shan tuyết, trà đinh, hoa trà hoa vàng, hồng hạc, thổ cẩm, sơn mài, đông trùng hạ thảo, bưởi
quà | quà cáp > mật ong, chè, bánh, hồng hạc, thổ cẩm, trâu gác bếp
quà lưu niệm | lưu niệm | đồ lưu niệm | kỷ niệm > thủ công mỹ nghệ
quà cưới | mừng cưới > thổ cẩm, gốm, sơn mài, chè
quà tân gia | tân gia > gốm, đồ gỗ, cối đá, sơn mài
quà quê | quà vặt quê | thức quà > bánh, chè kho, cơm lam, hồng hạc, bánh sữa quà quê, quà quê
quà trung thu | trung thu > bánh, hồng, bưởi, chè
quà 8 3 | quà 20 11 | quà thầy cô | quà 20 10 | quà cho mẹ > khăn thổ cẩm, túi thổ cẩm, trà hoa cúc, mật ong
giỏ quà | hộp quà | set quà > mật ong, chè, bánh
đồ nhậu | mồi | mồi nhậu | nhậu | lai rai > trâu gác bếp, thịt chua, hun khói, cá mương, tôm sông đà, cá thính, chả cá, rượu
đồ nhắm | nhắm rượu | mồi bén | đồ mồi > trâu gác bếp, thịt chua, hun khói, cá mương, tôm sông đà, cá thính, chả cá
bia | uống bia > trâu gác bếp, thịt chua, cá mương, tôm sông đà
ăn chay | chay | đồ chay | món chay | cơm chay | mâm chay > rau, măng, nấm, gạo, mì gạo, bún gạo, su su, khoai sọ, tương, dưa chuột
cho bé | cho con | trẻ em | trẻ con | cho trẻ | em bé > sữa chua, trái cây, gạo, bánh gạo, thú bông
ăn dặm > gạo, rau, khoai sọ
ăn kiêng | giảm cân | eat clean | ít tinh bột > gạo lứt, rau, nấm, su su, dưa chuột
ăn vặt | đồ ăn vặt | đồ vặt | ăn chơi | nhâm nhi > bánh, hồng hạc, trâu gác bếp, sữa chua, mía, trái cây
ăn sáng | bữa sáng | điểm tâm > bún, mì gạo, cơm lam, bánh, sữa chua
ăn trưa | cơm trưa | bữa cơm | cơm nhà > gạo, rau, cá, gà, thịt chua, măng
ăn liền | ăn ngay | đồ ăn sẵn > trâu gác bếp, thịt chua, bánh, sữa chua, cơm lam, hun khói
tráng miệng | món tráng miệng > trái cây, sữa chua, chè kho
giải khát | đồ uống | nước uống | thức uống > chè, trà, mía, trà hoa cúc
pha trà | uống trà | thưởng trà | trà khách > chè, trà
nấu lẩu | lẩu | đồ lẩu | ăn lẩu > nấm, rau, gà, cá lăng, ngọn su su, măng chua
nướng | đồ nướng | tiệc nướng | bbq > gà, hun khói, trâu gác bếp, hạt dổi, ngô
hầm | món hầm | tiềm > gà đen, gà, đông trùng hạ thảo
nấu canh | canh > rau, ngọn su su, khoai sọ, măng, gà
kho cá | món kho > cá, tương, cá trắm
nấu xôi | đồ xôi | đi xôi > gạo nếp
nấu cháo | cháo > gạo, gà
làm bánh > gạo nếp, mật ong, quế
ngâm rượu > mận, nho, chuối, mật ong
chấm | đồ chấm | nước chấm > tương, muối hạt dổi, gia vị nước chấm
gia vị | ướp thịt | ướp > hạt dổi, muối hạt dổi, tỏi, quế, gia vị nước chấm
mâm cỗ | cỗ | làm cỗ | tiệc | đám giỗ | giỗ | cúng giỗ > gà, bánh chưng, măng, gạo nếp, thịt chua, hun khói
thắp hương | cúng | đồ cúng | đồ lễ | mâm ngũ quả | bày mâm ngũ quả > trái cây, bánh chưng, gà, rượu, chè kho
lễ chùa | đi chùa | đồ lễ chay > trái cây, chè kho, bánh
rằm | mùng một > trái cây, gà, bánh
bày bàn thờ > bưởi, trái cây
picnic | dã ngoại | mang đi | đi đường > cơm lam, bánh, sấy, trâu gác bếp, trái cây
đặc sản tây bắc | món mường | đồ mường > rượu cần, cơm lam, măng chua, trâu gác bếp, hạt dổi
đặc sản phú thọ | đất tổ > thịt chua, bánh tai, bưởi, rau sắn, cá thính
trang trí | trang trí nhà | decor | đồ trang trí > thủ công mỹ nghệ
đồ bếp | nhà bếp | dụng cụ bếp > cối đá, dao thìa dĩa, gốm, đồ gỗ
đồ gia dụng | gia dụng > dao thìa dĩa, đồ gỗ, gốm, cối đá
thời trang | phụ kiện > khăn thổ cẩm, túi thổ cẩm, nón lá
du lịch | đồ du lịch > nón lá, túi thổ cẩm, khăn thổ cẩm
rau sạch | rau an toàn | rau sạch hữu cơ > rau hữu cơ, rau
hàng khô | đồ khô > măng khô, bún gạo khô, tôm sông đà, cá mương, sấy
đồ đông lạnh | đồ cấp đông > gà, đông lạnh, cá lăng
hải sản | thủy sản | thuỷ hải sản | đồ biển > cá, tôm
đồ ngọt | bánh kẹo | kẹo > bánh, chè kho, mật ong, hồng hạc
đồ muối | dưa muối | đồ chua | muối chua > măng chua, rau sắn, thịt chua
đồ thủ công | thủ công | hàng thủ công | mỹ nghệ | handmade > thủ công mỹ nghệ
đồ sành sứ | sành > gốm
đồ uống có cồn | rượu bia > rượu
nông sản | rau quả > trái cây, rau củ, gạo, rau củ măng nấm
lương thực > gạo, mì gạo, bún gạo, khoai sọ
`
