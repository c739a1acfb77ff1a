/** Goods that are looked for and may not be here, with what to offer then. */
export const near = `
dứa | sầu riêng | măng cụt | chôm chôm | xoài | ổi | mít | vải | đu đủ | dừa | táo | lê | đào | mơ | dâu tây | dâu | bơ | dưa hấu | dưa lưới | vú sữa | khế | me | sấu | lựu | kiwi | cherry | nho mỹ | quả hồng | hoa quả nhập khẩu | sapoche | trám | chanh leo | phật thủ > trái cây
quả | trái > trái cây
cam sành | cam vinh | cam xoàn > cam
bưởi diễn | bưởi phúc trạch > bưởi
mận an phước | mận đỏ > mận
chanh | quất | tắc | ớt | gừng | nghệ | sả | hành | hành tím | hồ tiêu | thảo quả | hoa hồi | bột canh | hạt nêm | mắc khén | nước mắm | mắm | giấm | dầu ăn > gia vị nước chấm
cà chua | cà rốt | khoai tây | khoai lang | bắp cải | su hào | rau muống | rau cải | cải | đậu | giá đỗ | xà lách | bí đỏ | bí đao | mướp | bầu | đậu bắp | đậu cô ve | ngô | bắp | sắn | củ cải | hành tây | cải ngồng | ngồng tỏi > rau củ măng nấm
nấm hương | nấm rơm | nấm kim châm | mộc nhĩ | nấm linh chi > nấm, rau củ măng nấm
bò | thịt bò | dê | thịt dê | ngựa | thịt thỏ | giò | giò lụa | chả lụa | lạp xưởng | xúc xích | nem | nem chua | ba chỉ | sườn | thịt nai > thịt đặc sản
vịt | ngan | ngỗng | chim bồ câu | trứng gà | trứng vịt | trứng > gia cầm
cua | mực | ghẹ | hàu | nghêu | sò | ốc | lươn | ếch | cá hồi | cá thu | cá basa | cá chép > cá thủy sản
miến | miến dong | phở khô | bánh đa | bánh tráng | yến mạch | bột gạo | bột sắn dây | đậu xanh | đậu đen | lạc | vừng > gạo mì bún
cà phê | trà sữa | nước ép | ca cao | nước ngọt | trà ô long | trà sen > chè trà
sữa tươi | sữa bột | phô mai | kem | kẹo lạc | kẹo dồi | mứt | mứt tết | bánh trung thu | bánh mì | bánh cuốn > bánh sữa quà quê
bia | rượu vang | rượu mơ | rượu nếp cẩm | rượu ngâm > rượu truyền thống
hạt điều | hạt dẻ | hạt mắc ca | mắc ca | óc chó | hạt sen > bánh sữa quà quê
nhân sâm | tam thất | nấm lim | yến sào | tinh bột nghệ | linh chi > dược liệu trà thảo mộc
áo dài | cói | chiếu cói | quần áo | váy | giày | dép | khăn lụa | lụa > thủ công mỹ nghệ
sáp ong | phấn hoa | keo ong > mật ong
`
