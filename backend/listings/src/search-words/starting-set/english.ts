/** English names, what they find behind the arrow. */
export const english = `
tea | teas > chè, trà, chè trà
green tea > trà xanh, chè xanh
black tea > chè đen
herbal tea | herb tea > dược liệu trà thảo mộc, trà thảo mộc, trà hoa cúc
flower tea > trà hoa cúc, hoa trà hoa vàng
chrysanthemum tea | chrysanthemum > hoa cúc
snow shan tea | ancient tea | shan tea > chè shan tuyết
lotus tea > trà sen
golden camellia | yellow camellia > trà hoa vàng
coffee > cà phê
honey > mật ong
wild honey | forest honey > mật ong rừng, mật ong hoa rừng
royal jelly > sữa chúa
beeswax > sáp ong
chicken > gà, gia cầm
black chicken > gà đen
free range chicken | hill chicken > gà đồi, gà ri
poultry > gia cầm
duck > vịt
goose > ngỗng
egg | eggs > trứng
pork | pig > lợn
smoked pork | smoked meat | bacon > lợn hun khói, hun khói
beef > bò
buffalo | buffalo meat | buffalo jerky | jerky > trâu gác bếp, trâu
dried meat > trâu gác bếp, gác bếp
sour pork | sour meat | fermented pork > thịt chua
meat > thịt đặc sản, thịt
sausage > lạp xưởng, xúc xích
goat > dê
fish > cá
dried fish > cá mương, cá khô, cá sấy
fermented fish > cá thính
fish cake | fish cakes > chả cá
carp > cá chép, cá trắm
catfish > cá lăng
shrimp | prawn > tôm
crab > cua
seafood | river food > cá, tôm, thủy sản
rice > gạo
sticky rice | glutinous rice > gạo nếp
brown rice > gạo lứt
bamboo rice > cơm lam
noodle | noodles > mì, bún, miến
rice noodle | rice noodles > mì gạo, bún gạo
vermicelli > bún, miến
cake | cakes > bánh
rice cake | rice cakes > bánh gạo, bánh chưng, bánh tai
square rice cake | chung cake > bánh chưng
cookie | biscuit | cracker > bánh
sweet | sweets | candy > bánh, chè kho, kẹo
yogurt | yoghurt | yoghourt > sữa chua
milk > sữa
cheese > phô mai
fruit | fruits > trái cây
fresh fruit > trái cây
dried fruit | dried fruits > sấy dẻo, mứt
orange > cam
mandarin | tangerine > quýt, cam canh
pomelo | grapefruit | shaddock > bưởi
green pomelo > bưởi da xanh
lemon | lime > chanh
plum | plums > mận
peach > đào
pear > lê
apple > táo
banana > chuối
mango > xoài
papaya > đu đủ
pineapple > dứa
watermelon > dưa hấu
dragon fruit | dragonfruit | pitaya > thanh long
longan > nhãn
lychee | litchi > vải
custard apple | sugar apple > na
persimmon > hồng không hạt, hồng hạc
dried persimmon > hồng hạc, hồng sấy dẻo
grape | grapes > nho
guava > ổi
jackfruit > mít
durian > sầu riêng
avocado > bơ
strawberry > dâu tây
coconut > dừa
sugarcane | sugar cane > mía
nut | nuts > hạt
chestnut > hạt dẻ
peanut | peanuts > lạc
cashew > hạt điều
mung bean | mung beans > đậu xanh
bean | beans > đậu
sesame > vừng
corn | maize > ngô
cassava > sắn
taro > khoai sọ
potato > khoai tây
sweet potato > khoai lang
vegetable | vegetables | veggies > rau, rau củ, rau củ măng nấm
organic vegetable | organic vegetables > rau hữu cơ
pickled vegetable | pickled vegetables | pickle > muối chua, măng chua
cucumber > dưa chuột
chayote | chayote shoots > su su
tomato > cà chua
eggplant > cà tím
pumpkin > bí đỏ
cabbage > bắp cải
carrot > cà rốt
onion > hành
ginger > gừng
turmeric > nghệ
garlic > tỏi
purple garlic > tỏi tía
chili | chilli > ớt
pepper > tiêu
cinnamon > quế
star anise > hồi
cardamom > thảo quả
spice | spices | seasoning > gia vị, gia vị nước chấm
doi seed | doi seeds | magnolia seed > hạt dổi
salt > muối
sugar > đường
sauce | sauces | dipping sauce > tương, nước chấm
soy sauce | soybean paste > tương
fish sauce > nước mắm
vinegar > giấm
oil > dầu
mushroom | mushrooms > nấm
king oyster mushroom > nấm đùi gà
shiitake > nấm hương
bamboo shoot | bamboo shoots > măng
dried bamboo shoot | dried bamboo shoots > măng khô
sour bamboo shoots > măng chua
herb | herbs | medicinal herb > dược liệu, dược liệu trà thảo mộc
cordyceps > đông trùng hạ thảo
wine | rice wine | liquor | spirit | spirits | alcohol > rượu
tube wine | jar wine > rượu cần
lotus > sen
handicraft | handicrafts | craft | crafts | handmade > thủ công mỹ nghệ
brocade | textile | fabric | woven > thổ cẩm
scarf | shawl > khăn
bag | handbag | tote > túi thổ cẩm
toy | toys | stuffed animal | stuffed toy > thú bông
hat | conical hat > nón lá
bamboo | bamboo straw | straw > ống hút tre, tre
cutlery | spoon | fork > dao thìa dĩa
pottery | ceramic | ceramics | jar | vase > gốm
wood | wooden | woodwork > đồ gỗ
stone mortar | mortar > cối đá
lacquer | lacquerware > sơn ta, sơn mài
knife > dao
souvenir | souvenirs > thủ công mỹ nghệ
gift | gifts | present > quà biếu, mật ong, chè, thổ cẩm, thủ công mỹ nghệ
gift basket | hamper > mật ong, chè, bánh
tet gift | tet gifts | lunar new year > bánh chưng, mật ong, chè, trâu gác bếp, chè kho
snack | snacks > bánh, sấy dẻo, trâu gác bếp, tôm sấy
breakfast > bún, mì, cơm lam, sữa chua, bánh
vegetarian | vegan > rau, măng, nấm, gạo, mì gạo, tương
dessert > sữa chua, trái cây, chè kho
drink | drinks | beverage > chè, trà, rượu
frozen food | frozen > cấp đông, đông lạnh
smoked > hun khói, gác bếp
dried > khô, sấy
`
