### Names of themes and tones (src/ui/theme).
theme-as-system = システムに合わせる
theme-light = ライト
theme-dark = ダーク
theme-contrast = ハイ コントラスト

## Said by a screen reader before a message
theme-note = メモ
theme-information = 情報
theme-success = 完了
theme-warning = 警告
theme-error = エラー
