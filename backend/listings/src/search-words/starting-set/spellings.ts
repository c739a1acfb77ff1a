/** Other ways to write or to call goods, and what they find. */
export const spellings = `
yaourt | yagout | yoghurt việt | sữa chua bò | sữa chua trắng > sữa chua
cafe | cà fê | cafê > cà phê
susu > su su
gà ta | gà vườn | gà thả vườn | gà thả đồi > gà đồi, gà ri, gà
gà chín cựa | gà 9 cựa | gà cựa > gà nhiều cựa
gà ác | gà h mông | gà mông | gà xương đen > gà đen
gà quê > gà ri, gà đồi, gà
lợn mán | lợn cắp nách | lợn mường | lợn rừng | heo rừng | heo mọi > lợn
thịt lợn gác bếp | lợn gác bếp | lợn sấy > lợn
trâu khô | khô trâu | thịt trâu khô | trâu sấy | thịt gác bếp | bò khô > trâu gác bếp
tôm khô > tôm sông đà
cá khô | khô cá > cá mương
cá kho | cá kho làng vũ đại | cá kho tộ > cá trắm
cá sông | cá hồ > cá lăng, cá trắm, cá mương
mắm cá | cá ủ > cá thính
sả tắc | chả > chả cá
trà mạn | chè mạn | trà móc câu | trà nõn | chè búp > chè, trà đinh
trà sen > trà
trà tuyết | chè tuyết | chè cổ thụ | trà cổ thụ > chè shan tuyết
matcha | bột trà xanh | sencha > sencha, trà xanh
trà tím > chè búp tím
trà thảo mộc | trà thảo dược | thảo mộc | thảo dược > dược liệu trà thảo mộc, trà hoa cúc
trà túi lọc | trà gói > túi lọc
ong rừng | mật rừng | mật hoa rừng > mật ong rừng, mật ong hoa rừng
bưởi đỏ > bưởi đỏ
bưởi năm roi | bưởi hồng > bưởi
cam vàng | cam ngọt | cam lòng vàng > cam lòng vàng
cam đường | cam đường canh > cam canh
nho đen | nho ngọt > nho hạ đen
thanh long đỏ | thanh long ruột đỏ > thanh long ruột đỏ
hồng sấy | hồng treo gió | hồng khô | hồng dẻo > hồng hạc
hồng ngâm | hồng giòn gia thanh > hồng không hạt
chuối tiêu | chuối già | chuối laba > chuối tiêu hồng
mía tím | mía róc sẵn | mía chặt khúc > mía tím
khoai sọ núi | khoai sọ nương > khoai sọ
tỏi một | tỏi cô đơn | tỏi ta | tỏi tím > tỏi tía
su su sapa | su su tam đảo > su su
rau rừng | rau dại > rau dớn
rau hữu cơ | rau organic > rau hữu cơ
măng lưỡi heo | măng củ > măng khô, măng
nấm gà | nấm đùi > nấm đùi gà
gạo nương | gạo quê | gạo dẻo | gạo thơm | gạo ngon > gạo
gạo j02 | gạo nhật > gạo chất lượng cao
nếp gà gáy | nếp nương | nếp cái hoa vàng > gạo nếp gà gáy
mì chũ | mì gạo hùng lô | mỳ gạo > mì gạo
mì rau củ | mì chùm ngây | mì màu > mì gạo rau củ
mì lứt | bún lứt > mì gạo lứt
bánh tẻ | bánh răng bừa > bánh
bánh hòn > bánh hòn
bánh khảo | chè lam > chè kho, bánh gạo rang
bánh dày | bánh giầy > bánh chưng
rượu láo | rượu men lá | rượu thóc > rượu láu siêu, rượu
rượu mường | rượu vò > rượu cần
đông trùng | trùng thảo > đông trùng hạ thảo
cao gắm | cao dược liệu | cao lá > cao cà gai leo
cà gai | cây cà gai leo > cà gai leo
đinh lăng | rễ đinh lăng > đinh lăng
chùm gửi | tầm gửi > tầm gửi
thú nhồi bông | gấu bông | đồ chơi > thú bông
khăn thổ cẩm | khăn dệt tay > khăn thổ cẩm
balo thổ cẩm | túi thổ cẩm mai châu > túi thổ cẩm
ống hút > ống hút tre
bình gốm | lọ hoa | vò rượu > gốm
chày cối | cối đá nhỏ | cối > cối đá
muối chấm | muối ớt | muối vừng | chẩm chéo > muối hạt dổi
tương bần | tương nếp | tương ta > tương
`
