/** What goes on behind people as a thing of theirs, in a pattern: 班主任研训共同体, 教师宿舍, 家长学校 count no people. */
export const THING_OF_PEOPLE =
  '(?:工作(?:[室站坊])?|研训|研修|教研|教学|研究|学习|发展|培[训养]|中心|团队|共同体|队伍|学校|学院|宿舍|公寓|食堂|之家|基地|社团|课[程堂]|讲堂|论坛|项目|小组|联盟|协会|委员会|组织|服务|活动|周转|岗位|编制|职称|作品|档案|手册)';
