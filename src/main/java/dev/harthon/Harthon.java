package dev.harthon;

final class Harthon {
    private Harthon() {}

    public static void main(String[] args) { System.out.println("hi"); }
}
