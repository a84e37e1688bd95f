package org.kinvite.local.sample;

import static java.util.Arrays.asList;

import java.util.List;
import java.util.Random;

/** Where a family's names come from, and how many of a hundred families at each site are of it. */
enum Heritage {
    AMERICAN(
            "en",
            38,
            34,
            26,
            0.3,
            "Ava Emma Olivia Sophia Amelia Harper Nora Hazel Ruby Naomi Imani Aaliyah Grace Chloe Maya Jasmine Claire Hannah Leah Tiana Zoë Renée",
            "Liam Noah Elijah Mason Ethan Caleb Isaiah Malik Owen Wyatt Jordan Theo Julian Xavier Darius Levi Andre Henry Miles Jamal Beau André",
            "Johnson Williams Brown Davis Miller Wilson Anderson Thomas Jackson White Harris Robinson Walker Young Allen Wright Scott Hill Green Baker Carter Mitchell Roberts Turner Phillips Parker Washington Jefferson Freeman Banks O’Connor D’Angelo Smith-Jones McAllister"),
    LATINO("es", "es-MX", 26, 18, 6, 0.7),
    VIETNAMESE(
            "vi",
            6,
            7,
            5,
            0.9,
            "Lan Hương Thảo Linh Ngọc Mai Trang Yến Hạnh Bích Phượng Thu",
            "Minh Đức Hùng Tuấn Khoa Phúc Long Quân Bảo Hiếu Sơn Việt",
            "Nguyễn Trần Lê Phạm Huỳnh Hoàng Vũ Võ Đặng Bùi Đỗ"),
    CHINESE(
            "zh",
            5,
            2,
            6,
            0.9,
            "Mei Xiuying Yan Jing Li-Hua Xinyi Yutong Ying",
            "Wei Jun Haoran Ming Zhiqiang Yichen Jianhong Bo",
            "Wang Li Zhang Liu Chen Yang Huang Zhào Lǚ Lín"),
    CHINESE_IN_HAN_SCRIPT("zh", 3, 1, 2, 0.9, "美玲 秀英 静 雅婷 欣怡 雨桐 芳 丽华", "伟 浩然 志强 子轩 建国 宇航 明 俊杰", "王 李 张 刘 陈 杨 黄 赵 吴 欧阳"),
    HMONG(
            "hmn",
            1,
            18,
            0,
            0.8,
            "Mai Pa_Kou Kalia Bao Yer Gao_Sheng Nou Chee Pa_Houa",
            "Tou Kong Pao Xeng Chue Fue Long Bee Cheng",
            "Vang Xiong Yang Lee Moua Thao Vue Her Lor Hang Kue"),
    ARABIC("ar", "ar", 6, 4, 0, 0.8),
    UKRAINIAN("uk", "uk", 4, 2, 0, 0.2),
    SOMALI(
            "so",
            1,
            8,
            0,
            0.9,
            "Hodan Ifrah Sagal Ayaan Fadumo Hibaaq Ubah",
            "Abdi Liban Guled Mahad Cabdullahi Warsame Ayanle",
            "Warsame Farah Jama Cali Hersi Maxamed Nuur"),
    HAITIAN(
            "ht",
            6,
            0,
            0,
            0.4,
            "Mirlande Guerda Fabiola Nadège Roseline Islande",
            "Jean-Baptiste Wisly Stévenson Frantz Réginald Emmanuel",
            "Pierre Jean-Louis Désir Étienne Célestin Toussaint"),
    FILIPINO(
            "tl",
            3,
            2,
            20,
            0.3,
            "Maricel Jocelyn Althea Rowena Princess Liezel",
            "Jomar Rodel Nathaniel Arnel Reynaldo Gian",
            "Dela_Cruz Santos Reyes Bautista Ocampo Peña Villanueva Macaraeg"),
    HAWAIIAN(
            "en",
            0,
            0,
            24,
            0.2,
            "Leilani Kalena Noelani Pualani Kehau Mahina Ke‘ala",
            "Keoni Kai Kekoa Ikaika Makoa Nalu Kawika",
            "Kealoha Kahananui Kamaka Nāone Kekona Akana Mahoe Kapaʻa"),
    JAPANESE(
            "ja",
            1,
            1,
            11,
            0.2,
            "Yuki Sakura Aiko Hana Naomi Emi Kiyomi",
            "Kenji Haruto Daiki Ren Sora Kenta Hiroshi",
            "Tanaka Nakamura Yamamoto Kobayashi Higa Ōta Satō Arakaki");

    private final String language;
    private final String locale;
    private final List<Integer> families;
    private final double ownName;
    private final String women;
    private final String men;
    private final String familyNames;

    Heritage(String language, String locale, int maple, int phalen, int kaimuki, double ownName) {
        this(language, locale, asList(maple, phalen, kaimuki), ownName, null, null, null);
    }

    Heritage(
            String language,
            int maple,
            int phalen,
            int kaimuki,
            double ownName,
            String women,
            String men,
            String familyNames) {
        this(language, null, asList(maple, phalen, kaimuki), ownName, women, men, familyNames);
    }

    Heritage(
            String language,
            String locale,
            List<Integer> families,
            double ownName,
            String women,
            String men,
            String familyNames) {
        this.language = language;
        this.locale = locale;
        this.families = families;
        this.ownName = ownName;
        this.women = women;
        this.men = men;
        this.familyNames = familyNames;
    }

    /** The language that about two of three of these families read; the others read English. */
    String language() {
        return language;
    }

    /** How often parents do not share one family name. */
    double ownName() {
        return ownName;
    }

    Names names(Random random) {
        return locale == null ? Names.listed(random, women, men, familyNames) : Names.faked(random, locale);
    }

    static Heritage of(SampleSite site, Random random) {
        var all = asList(values());
        var left = random.nextInt(
                all.stream().mapToInt(h -> h.families.get(site.ordinal())).sum());
        for (var heritage : all) {
            left -= heritage.families.get(site.ordinal());
            if (left < 0) {
                return heritage;
            }
        }
        throw new IllegalStateException("no family at " + site);
    }
}
