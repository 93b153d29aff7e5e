import { describe } from 'vitest';
import { checkerOver } from './madeReport.ts';

const DACHUAN = [
  '达川区教育工作报告',
  '下一步,达川区将深层次发挥22个学校联盟辐射作用,推行“八个统一”捆绑式发展模式,带动城乡教师融入集体培养培训。',
  '全区每年交流轮岗教师的比例不低于符合交流轮岗条件教师总数的10%,其中骨干、名师不低于交流轮岗教师总数的20%。',
  '近三年累计引育骨干教师300余名。',
];

const { judged } = checkerOver(DACHUAN);

describe('what a plan rests on', () => {
  judged([
    ['达川区有22个学校联盟', '支持'],
    ['达川区22个学校联盟已推行八个统一', '未找到'],
    ['达川区依托22个学校联盟推行了八个统一', '未找到'],
    ['达川区通过学校联盟带动了发展', '未找到'],
  ]);
});

describe('a share', () => {
  judged([
    ['达川区交流轮岗教师比例不低于10%', '支持'],
    ['达川区交流轮岗教师比例不低于25%', '矛盾'],
  ]);
});

describe('those who were brought in', () => {
  judged([['达川区引入教师45名', '未找到']]);
});
