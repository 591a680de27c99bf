/**
 * 1,024 words for spoken codes in English. Written for this
 * project: everyday and kind, 4 to 8 letters, any two differ in two letters or more and none begins another.
 */
export const ENGLISH_WORDS: readonly string[] = `
absorb achieve acorn acrobat actor adapt admire advance aerial afford agenda agree ahead airport album
alike alley almond alpine always amazing amber among anchor animal ankle answer antler anyone appear apple
apricot april apron arcade archer arctic arena arrive arrow artist aspen atlas attend attic august author
autumn avenue avocado award badger bagel baggage baker balance balcony ballet balloon bamboo banana banjo
banner barber barley barn basil basket bathtub battery beacon beaver become bedroom beetle before begin
behave believe belong below bench between beyond bicycle bigger birch bird biscuit bison blanket blender
blossom blouse bluejay bobcat bonfire bonnet bonus booklet border bottom bouncy bouquet bowl branch brass
brave breeze brick bridge bright bring broad bronze brook brother brown browse brush bubble bucket budget
buffalo buggy bugle builder bumper bundle bunny burrow bushel butter button cabbage cabin cactus cadet
camel camera camper campus canal canary candle canoe canopy canvas canyon captain caramel caravan cargo
carpet carrot carry carton castle casual catalog cavern cedar celery cello center central ceramic chalk
change channel chapter charm cheer cheese cherry chess chicken chimney choose cinema circle circus citizen
citrus city classic clay clean clever cliff climb cloak closet cloud coast cobbler coconut collar collect
color column combine comet comfort comic common compass concert connect cookie copper copy coral corner
correct costume cottage cotton couch cougar counter country couple courage cousin cowboy cradle crane
crayon cream create cricket crimson crisp crowd cruiser crumb cuddle culture curious curtain cushion
custard custom cycle daily dancer darling dawn decade deep delight deliver delta denim dentist deposit
depot desert design desk detail develop diamond diary differ digital dimple diner diploma direct dish
doctor dolly dolphin domino donkey doorway double dove dozen dragon drama drawer dress drift driver drum
duet dune during duty eager eagle early earnest earring earth easel east echo eclipse edge editor effort
eight elbow elder elegant eleven embrace emerald empire energy engage engine enjoy enough entire equal
equip errand evening evenly event every exact example excite exit expert explore express extra fable
fabric face factory falcon family famous fancy farmer fashion father faucet fellow fence fern ferry fiddle
field fifteen fifty figure final finch finger finish firefly firm first five flame flannel flavor fleece
flight float flock floor fluffy flute flutter foam focus folder forest forever fork format fortune forty
forward fossil found four freckle freedom french fresh friday friend fringe frog frost fruit full funnel
future gadget gainful galaxy gallery gallop gaming garage garden garland garlic gate gazebo gazelle gecko
genius genre gentle gesture giant gift giraffe giver glacier glad gleam glimmer globe glory glow goat
golden gondola good goose gopher gourmet grain grand granite granola grape gravel gravy green griddle
grocery groove ground group guava guest guide guitar gumdrop guppy gusto gymnast habit half hammer hammock
hamster handy happy harbor harmony harp harvest hatch haven hawk hazel health heart heater helmet helper
helpful hero hiker hilltop hinge hippo history hobby hockey hold hollow home honest honey hopeful horizon
host hotel house hover huge human humble hummus humor hundred icon ideal igloo image improve include
indigo inform inkwell insect inside inspire instant invent invite island item ivory jacket jaguar january
jasmine jazz jelly jersey jetty jewel jigsaw jingle join journal journey joyful jubilee juggle juice july
jumbo jump junior juniper justice karate kayak keen keeper kettle kindly king kitchen kite kitten kiwi
koala label ladder lady lagoon lake lamb lantern laptop large lark laser lasting laugh launch laundry
leader leaf league learn leather lecture left legal legend lemon lend lentil leopard lesson letter lettuce
level liberty library life lilac lily linen lion list little lizard llama lobster local locket lodge
logical long look lotion lotus lounge lovely lucky luggage lullaby lumber lyric magic magnet magpie
mailbox major mango maple marble march margin marina market mascot mason master matinee meadow measure
medium melody melon member memory mentor mermaid method milk minute mirror mixer model modern modest
monday month morning mosaic mother motor movie muffin mural museum music mutual myself mystery napkin
nation native natural nature nearby nectar needful nephew nest neutral nickel nimble ninety noble noodle
normal north novel nurse nutmeg oasis oatmeal object oboe observe ocean october octopus office olive
omelet onion opal open opera orange orbit orchard orchid organ origami otter outdoor oxygen oyster pacific
paddle painter palace palm pancake panda panel papaya paper parade parent partner passage pasta pastel
pastry patio pattern peach peacock peanut pebble pecan pelican pencil penguin pepper perfect person piano
pickle picnic picture pigeon pillow pilot pine pioneer pizza planet plastic plate plaza plenty plural poem
polar pony popular porch potato pottery prairie present pretzel prime prince prism program promise proud
public pudding pumpkin puppet purple puzzle pyramid quail quarter queen quick quiet quiver quote rabbit
radio radish raft railway rainbow raisin rapid rattle ready real recipe record reef region relax remedy
remind reptile rescue respect restful ribbon rice robin robot rodeo romance rooster rotate royal ruby
rudder runner rustic sailor salad salmon salute sample sandal satchel satin saucer sausage savanna scallop
scarf school science scooter scout screen season second secret seed senior serene series sesame seven
shawl sheep shelf shimmer shore shovel shower shuttle sierra signal silver sister sixty sketch skillet
skirt slipper slope small smart smile smooth snail sneaker soap soccer social sofa solid south spark
sparrow special sphere spider spinach spiral splash sponge spring spruce square squash stable stadium
stamp star state station steady steam stitch stone stool story strong student studio subway sugar summer
summit sunday sunrise supper surfer swallow swan sweater swift swing symbol syrup system tablet talent
tamale target teacher teapot tennis thimble thirty thread ticket tiger timber tiny today toddler toffee
tomato topaz toucan towel town tractor traffic trail tree tribute trophy trumpet truth tuesday tulip
tundra turkey turnip turtle twelve twenty twin twist uncle under uniform unique unity upward urban useful
usual vanilla vapor velvet vendor verse vibrant victory video village vintage vinyl viola violet violin
visit vivid voice volcano voter voyage waffle wagon waiter walnut walrus wander warm washer website
wedding welcome western whale wheat whisker whistle wicker wide wild window winner wisdom wooden wool
world woven yard year yogurt young zebra zigzag zipper zone
`
  .trim()
  .split(/\s+/);
