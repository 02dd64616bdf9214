/**
 * What comes first in a name, as far as it is known without any list of people. Surnames: the hundred most usual of today
 * (published by the Ministry of Public Security), then those of 百家姓 in its own order, then others that are met.
 */
const mostUsual =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'
const hundredFamilies =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公'
const others =
  '代兰佟苟仝亓丘涂母丛朴战闪尉迟邸区岳禚海牟初楚粟商员逢麦檀种付肖闫覃敬苑回辜佘植生展迟吾鹿矫信官帅修晋谯笪缑亢况洛过覃撒冼铁奉战贵云图哈蓝鄢滕揭阳原衣祭荀操布仉相言来贠钭欒幺秘法汝多赫普才德栗谌郇繁召折黑'
const ofTwo =
  '欧阳 上官 司马 司徒 诸葛 尉迟 皇甫 令狐 慕容 夏侯 东方 公孙 端木 轩辕 长孙 宇文 呼延 完颜 万俟 闻人 赫连 公羊 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 仲孙 钟离 鲜于 闾丘 司空 亓官 司寇 南宫 东郭 西门 百里 东门 南门 独孤 第五 梁丘 左丘 拓跋 纳兰 那拉 富察 佟佳 马佳'

/** In the order in which somebody is likely to have them; each once. */
export const surnames: readonly string[] = [
  ...new Set([...mostUsual, ...ofTwo.split(' '), ...hundredFamilies, ...others]),
]

/** How surnames are said where a dictionary of characters does not say it, or would say it otherwise. */
export const saidAsSurname: Readonly<Record<string, readonly string[]>> = {
  曾: ['zeng', 'ceng'],
  单: ['shan', 'dan'],
  仇: ['qiu', 'chou'],
  解: ['xie', 'jie'],
  查: ['zha', 'cha'],
  区: ['ou', 'qu'],
  乐: ['yue', 'le'],
  任: ['ren'],
  盖: ['ge', 'gai'],
  朴: ['piao', 'pu'],
  覃: ['qin', 'tan'],
  翟: ['zhai', 'di'],
  员: ['yun', 'yuan'],
  种: ['chong', 'zhong'],
  缪: ['miao', 'mou'],
  宓: ['mi', 'fu'],
  召: ['shao', 'zhao'],
  祭: ['zhai', 'ji'],
  秘: ['bi', 'mi'],
  折: ['she', 'zhe'],
  黑: ['he', 'hei'],
  逄: ['pang'],
  冼: ['xian'],
  那: ['na'],
  缑: ['gou'],
  仉: ['zhang'],
  乜: ['nie', 'mie'],
  尉迟: ['yuchi', 'weichi'],
  单于: ['chanyu', 'danyu'],
  万俟: ['moqi', 'wansi'],
  令狐: ['linghu'],
  长孙: ['zhangsun', 'changsun'],
  澹台: ['tantai'],
  宗政: ['zongzheng'],
  濮阳: ['puyang'],
  淳于: ['chunyu'],
  鲜于: ['xianyu'],
  亓官: ['qiguan'],
  薄: ['bo', 'bao'],
  隗: ['wei', 'kui'],
  郗: ['xi', 'chi'],
  贲: ['ben', 'bi'],
  牟: ['mou', 'mu'],
  能: ['nai', 'neng'],
  郇: ['xun', 'huan'],
  谌: ['chen', 'shen'],
  柏: ['bai', 'bo'],
  繁: ['po', 'fan'],
  呼延: ['huyan'],
  闾丘: ['lüqiu'],
  拓跋: ['tuoba'],
  卜: ['bu'],
  阚: ['kan'],
  都: ['du'],
}

/** Of given names: those that people who come for day work have most often, in no strict order. */
export const givenFirst =
  '英华文玉秀明兰金国春红建平丽荣梅桂军志芳海永伟云林德生成珍燕霞晓小强东凤龙杰淑新刚飞艳敏静勇超辉福洪江亮宝莲山清峰庆学义民忠良卫立忠喜喜有全祥贵富根树长发顺利兴旺才仁礼智信孝俊雪花香翠素琴巧月莉娟娜萍玲红波涛鹏磊斌浩宇鑫博嘉慧雯婷佳欣怡雨子梓轩涵思振兆连占满存海庭廷宏少少继绍景彦佩润运占仓粮田保安宁爱瑞祖光大正中向前跃进援朝红旗胜抗和二三四五改焕焕彩云仙枝叶果苗青万百千'
