/** Words of equal meaning, a group a line: each finds the others. */
export const synonyms = `
lợn | heo | thịt lợn | thịt heo
gà | thịt gà | gà thịt
trâu | thịt trâu
bò | thịt bò
dê | thịt dê
vịt | thịt vịt
ngan | vịt xiêm | thịt ngan
ngỗng | thịt ngỗng
chim cút | chim cun cút
cá | thịt cá
cá lóc | cá quả | cá chuối | cá tràu
cá rô phi | cá diêu hồng
cá trê | cá ngạnh
tôm | tép
cua đồng | cua
lươn | thịt lươn
ốc | ốc nhồi | ốc bươu
giò | chả lụa | giò lụa
nem chua | thịt chua
lạp xưởng | lạp xường
xúc xích | dồi
trái cây | hoa quả | quả tươi | trái tươi
dứa | thơm | khóm
dưa chuột | dưa leo
dưa hấu | dưa đỏ
na | mãng cầu | mãng cầu ta | na dai
mận | mận hậu | mận bắc
roi | doi | mận miền nam | trái mận
hồng | hồng giòn | hồng ngâm
quýt | quít
quất | tắc | hạnh
chanh | chanh ta
chanh leo | chanh dây | lạc tiên
bưởi | quả bưởi | trái bưởi
cam | quả cam | trái cam
nhãn | nhãn lồng
vải | vải thiều
thanh long | trái thanh long
mít | trái mít
đu đủ | trái đu đủ
hồng xiêm | sapoche | sa bô chê
chuối | trái chuối | quả chuối
mía | cây mía | mía cây
su su | su le | bí su | trái su su | quả su su | chayote
ngọn su su | đọt su su | rau su su
khoai sọ | khoai môn | môn sọ
khoai lang | lang
khoai tây | khoai
khoai mì | sắn | củ sắn
củ đậu | củ sắn nước
sắn dây | bột sắn dây
ngô | bắp
lạc | đậu phộng | đậu phụng
vừng | mè
đậu xanh | đỗ xanh
đậu đen | đỗ đen
đậu đỏ | đỗ đỏ
đậu tương | đậu nành | đỗ tương
đậu phụ | đậu hũ | tàu hũ
giá đỗ | giá | giá sống
rau muống | muống
rau mùi | ngò | ngò rí
mùi tàu | ngò gai
hành lá | hành hoa
hành tây | hành củ
bí đỏ | bí ngô | bí rợ
bí xanh | bí đao
bầu | quả bầu
mướp đắng | khổ qua
cà tím | cà dái dê
cà chua | cà tô mát
rau ngót | bồ ngót
rau dền | dền
rau dớn | dớn
rau sắng | ngót rừng
rau sắn | lá sắn muối chua
nấm hương | nấm đông cô
nấm đùi gà | nấm sò | đùi gà chay
mộc nhĩ | nấm mèo | nấm tai mèo
măng | măng tre | măng rừng
măng chua | măng ngâm
măng khô | măng lưỡi lợn
chè | trà | lá chè | lá trà
chè shan tuyết | trà shan tuyết | trà san tuyết
chè xanh | trà xanh | trà nõn tôm
chè đen | trà đen | hồng trà
trà hoa cúc | chè hoa cúc
trà hoa vàng | chè hoa vàng | hoa trà hoa vàng
xạ đen | trà xạ đen
gạo | gạo tẻ | gạo ăn
gạo nếp | nếp | nếp cái
gạo lứt | gạo lức
mì gạo | mì sợi gạo | mỳ khô
bún khô | bún gạo khô | bún gạo
miến | miến dong | bún tàu
bánh chưng | bánh tét
bánh đa | bánh tráng
cơm lam | cơm ống
xôi | xôi nếp
sữa chua | da ua | ya ua | ja ua
mật ong | mật | mật ong nguyên chất | mật ong thật
sữa ong chúa | sữa chúa
đường phên | đường bát | đường phèn
nước mắm | mắm
tương | nước tương | xì dầu | tương bần
tỏi | củ tỏi
ớt | ớt tươi
gừng | củ gừng
nghệ | củ nghệ
quế | vỏ quế | quế thanh
hồi | hoa hồi | đại hồi
thảo quả | tò ho
tiêu | hồ tiêu | hạt tiêu
hạt dổi | dổi | hạt giổi
mắc khén | hạt mắc khén
rượu | rượu quê | rượu trắng | rượu gạo
rượu ngô | rượu bắp
rượu cần | rượu ghè | rượu ché
thổ cẩm | vải thổ cẩm | vải dệt
khăn | khăn choàng | khăn quàng
túi thổ cẩm | túi vải | túi xách thổ cẩm
nón lá | nón | nón cọ
gốm | đồ gốm | gốm sứ | chum | chum vại
đồ gỗ | đồ mộc | gỗ mỹ nghệ
sơn mài | sơn ta
cối đá | cối giã
mây tre đan | đồ tre | đan lát
dao thìa dĩa | muỗng nĩa | thìa nĩa
ống hút tre | ống hút
hun khói | xông khói | khói
gác bếp | treo gác bếp | giàn bếp
khô | sấy khô | sấy | phơi khô
đông lạnh | cấp đông
hữu cơ | organic | ô ga níc
bản địa | giống bản địa
`
