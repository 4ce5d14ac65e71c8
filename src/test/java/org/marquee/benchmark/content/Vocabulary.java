package org.marquee.benchmark.content;

import java.util.List;
import java.util.stream.Stream;

/** The words of invented titles, names and reviews. Of those in titles and names there are thousands, the usual ones first. */
final class Vocabulary {
    static final List<String> ADJECTIVES = words("""
            quiet burning hollow crimson patient second silent broken electric distant golden restless last frozen
            ordinary gentle hungry crooked invisible northern forgotten wild paper velvet bitter early borrowed
            endless careful narrow lucky pale stubborn hidden glass lonely tender midnight secret reluctant""");

    static final List<String> NOUNS = words("""
            harbour orchard lighthouse sister winter river engine garden mirror border summer letter station
            stranger shadow island bridge daughter circus tower kitchen empire ghost hunter island ocean pianist
            railway season servant teacher thief tunnel village violin widow window wolf workshop year dancer
            cartographer beekeeper neighbour tailor passenger clockmaker translator witness gardener""");

    static final List<String> PLACES = words("""
            Lisbon Busan Marseille Tallinn Oaxaca Bergen Trieste Kyoto Valparaíso Odesa Leith Córdoba Reykjavík
            Zürich Gdańsk Malmö Nantes Seville Daegu Hobart Galway Łódź Porto Ghent""");

    static final List<String> FIRST_NAMES = words("""
            Amélie José Zoë Søren Łucja François Beyoncé Renée Jürgen Chloë Óscar Inés Mateusz Björk Noémie Håkon
            Márta Dvora Anna Thomas Clara Peter Ruth Samuel Ida Marcus Helen Victor Laura Daniel Edith Frank Grace
            Henry Iris Jack Kate Leo Maria Nora Owen Paula Quentin Rosa Simon Tessa Ulrich Vera Walter Yusuf""");

    static final List<String> LAST_NAMES = words("""
            Núñez Müller Lefèvre Ångström Kowalczyk Sørensen Dvořák García Brontë Çelik Hernández Öztürk Nguyễn
            Fernández Strömberg Lindqvist Marlowe Ashby Cole Delaney Everett Fairfax Granger Holloway Irving Jardine
            Keller Langley Mercer Norwood Ogden Prescott Quill Ramsey Sutton Thorne Underwood Vance Whitaker Yates
            Adeyemi Banerjee Castellano Duarte Eriksen Fontaine Grimaldi Haddad Ivanova Jansen""");

    /** Family names and given names of one syllable, with their usual spelling. */
    static final List<String> KOREAN_FAMILIES =
            words("김/Kim 이/Lee 박/Park 최/Choi 정/Jeong 강/Kang 조/Cho 윤/Yoon 장/Jang 한/Han");

    static final List<String> KOREAN_SYLLABLES = words("""
            민/min 서/seo 지/ji 현/hyun 수/su 영/young 재/jae 은/eun 동/dong 하/ha 준/jun 혜/hye 진/jin 우/woo 연/yeon""");

    static final List<String> KOREAN_NOUNS = words("""
            발레리나 겨울 등대 바다 편지 정원 기차 거울 그림자 여름 자매 다리 창문 이방인 섬 학교""");

    static final List<String> FRENCH_NOUNS = words("""
            l’été la-fenêtre la-forêt le-théâtre la-mère l’étranger le-phare la-rivière l’île le-garçon""");

    static final List<String> GENRES = words("""
            Action Adventure Animation Biography Comedy Crime Documentary Drama Family Fantasy History Horror
            Music Mystery Romance Science-Fiction Sport Thriller War Western""");

    static final List<String> PLATFORMS =
            words("Lanternflix Reelhouse Kinopass Matinee+ Silverbox Filmgarden Nightscreen Cinevault");

    static final List<String> COUNTRIES = words("US GB FR KR JP DE ES IT PL SE MX BR");

    static final List<String> DEPARTMENTS =
            words("Directing/Director Writing/Screenplay Camera/Cinematography Editing/Editor Sound/Composer");

    /** Few titles share a word, as those of real films do: lighthouse, harbourlight, orchardkeeper. */
    static final List<String> TITLE_NOUNS = with(NOUNS, joined(NOUNS, words("""
            light keeper song house child land field stone gate bell wood fire shore line tide ring smith maker
            walker watch wright side fall ward mark hand born bound man woman folk hall mill hill ridge brook crest
            vale moor croft stead path well""")));

    static final List<String> TITLE_ADJECTIVES =
            with(ADJECTIVES, joined(NOUNS, words("less like bound worn weary proof")));

    static final List<String> TITLE_PLACES =
            with(PLACES, joined(LAST_NAMES, words("ville ford burg mouth stad holm haven dale")));

    static final List<String> ALL_FIRST_NAMES = with(
            FIRST_NAMES,
            joined(
                    words("Al Bel Car Dor El Fal Gior Hel Is Jor Kal Lin Mar Nor Ol Per Ros Sil Tam Val"),
                    words("a an ia in is ette o or ys wen mund dric ina ek ulf ana eth ion ora imir")));

    static final List<String> ALL_LAST_NAMES = with(
            LAST_NAMES,
            joined(
                    words(
                            "Ack Bar Brand Cal Dun Eck Far Gar Hart Ing Kess Lamb Mol Nash Oster Pell Rad Stan Thorn Wick"),
                    words("er man son ley ton field worth by wood ham berg stein ski ov ini ez ard ell ick")));

    private Vocabulary() {}

    private static List<String> with(List<String> usual, List<String> others) {
        return Stream.concat(usual.stream(), others.stream()).distinct().toList();
    }

    private static List<String> joined(List<String> beginnings, List<String> endings) {
        return endings.stream()
                .flatMap(ending -> beginnings.stream().map(beginning -> beginning + ending))
                .toList();
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+")).stream()
                .map(word -> word.replace('-', ' '))
                .distinct()
                .toList();
    }
}
